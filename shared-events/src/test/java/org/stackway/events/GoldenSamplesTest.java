package org.stackway.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stackway.events.json.EventJson;
import org.stackway.events.json.EventLanguage;

class GoldenSamplesTest {
    private static final Path CORPUS = Path.of("src/test/resources/golden");

    static Stream<EventType> types() {
        return EventTypes.all().stream();
    }

    /** The names of all versions that the corpus has a sample of. */
    static List<String> versions() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(Files::isRegularFile)
                    .map(CORPUS::relativize)
                    .map(sample -> sample.getName(0) + "." + sample.getName(1))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatWasStoredOnceReadsAndWritesBackTheSameBytes(EventType type) throws IOException {
        // given
        String stored = EventJson.mapper().readTree(Samples.json(type.name())).toString();

        // when
        DomainEvent read = EventJson.read(type.name(), stored.getBytes(StandardCharsets.UTF_8));
        byte[] written = EventJson.write(read);

        // then
        assertThat(read).isInstanceOf(type.javaType());
        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(stored);
        assertThat(EventJson.read(type.name(), written)).isEqualTo(read);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everyVersionEverStoredStillReadsAsTheCurrentOne(String name) {
        EventType today = EventLanguage.published().typeOf(name).orElseThrow();

        DomainEvent read = EventJson.read(name, Samples.json(name).getBytes(StandardCharsets.UTF_8));

        assertThat(read).isInstanceOf(today.javaType());
        assertThat(EventJson.read(today.name(), EventJson.write(read))).isEqualTo(read);
    }

    @Test
    void everySampleHasATypeAndEveryVersionOfAnyTypeASample() throws IOException {
        assertThat(versions())
                .containsExactlyInAnyOrderElementsOf(EventLanguage.published().names());
    }
}

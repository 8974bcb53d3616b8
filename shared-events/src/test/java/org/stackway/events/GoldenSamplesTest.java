package org.stackway.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stackway.events.json.EventJson;

class GoldenSamplesTest {

    static Stream<EventType> types() {
        return EventTypes.all().stream();
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

    @Test
    void everySampleHasATypeAndEveryTypeASample() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(getClass().getResource("/golden")).toURI());
        try (Stream<Path> files = Files.list(folder)) {
            List<String> samples =
                    files.map(file -> file.getFileName().toString()).toList();
            assertThat(samples)
                    .containsExactlyInAnyOrderElementsOf(
                            types().map(type -> type.name() + ".json").toList());
        }
    }
}

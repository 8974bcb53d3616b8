package org.stackway.events.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stackway.events.EventType;
import org.stackway.events.EventTypes;
import org.stackway.events.Samples;

/** The schemas are checked in beside the code; {@code -Dstackway.contracts=write} writes them anew after an addition. */
class EventSchemasTest {
    private static final Path FOLDER = Contracts.PRESENT.resolve("schemas");
    private static final ObjectMapper JSON = Contracts.JSON;
    private static final JsonSchemaFactory VALIDATORS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    static Stream<EventType> types() {
        return EventTypes.all().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void thePublishedSchemaIsThatOfTheRecord(EventType type) {
        Path file = FOLDER.resolve(type.name() + ".json");
        String current = Contracts.indented(EventSchemas.of(type));
        if (Contracts.writing()) {
            Contracts.write(file, current);
        }

        assertThat(Contracts.text(file)).isEqualTo(current);
    }

    @Test
    void everySchemaHasAType() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            types().map(type -> type.name() + ".json").toList());
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void theGoldenSampleObeysItsSchemaAndWithoutARequiredFieldItDoesNot(EventType type) throws IOException {
        // given
        ObjectNode schema = EventSchemas.of(type);
        JsonSchema validator = VALIDATORS.getSchema(schema);
        ObjectNode sample = (ObjectNode) JSON.readTree(Samples.json(type.name()));

        // then
        assertThat(validator.validate(sample)).isEmpty();
        for (JsonNode required : schema.get("required")) {
            ObjectNode torn = sample.deepCopy();
            torn.remove(required.asText());
            assertThat(validator.validate(torn)).as("without %s", required).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void textThatIsNoneOfTheValuesIsRefusedByTheSchemaToo(EventType type) throws IOException {
        ObjectNode schema = EventSchemas.of(type);
        JsonSchema validator = VALIDATORS.getSchema(schema);
        ObjectNode sample = (ObjectNode) JSON.readTree(Samples.json(type.name()));
        List<String> formed = schema.get("properties").properties().stream()
                .filter(property -> property.getValue().has("pattern")
                        || property.getValue().has("enum"))
                .map(property -> property.getKey())
                .toList();
        assumeThat(formed).isNotEmpty();

        for (String field : formed) {
            assertThat(validator.validate(sample.deepCopy().put(field, "No such value!")))
                    .as(field)
                    .isNotEmpty();
        }
    }
}

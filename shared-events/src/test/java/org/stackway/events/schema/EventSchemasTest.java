package org.stackway.events.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
import org.stackway.events.billing.CheckoutEvent.PaymentSettled;

/**
 * The schemas are checked in beside the code. After an addition, {@code -Dstackway.schemas=write} writes them anew; it
 * refuses to write a change that is not one.
 */
class EventSchemasTest {
    private static final Path FOLDER = Path.of("src/main/resources/schemas");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory VALIDATORS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    static Stream<EventType> types() {
        return EventTypes.all().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void thePublishedSchemaIsThatOfTheRecordAndOnlyEverGrows(EventType type) throws IOException {
        Path file = FOLDER.resolve(type.name() + ".json");
        ObjectNode current = EventSchemas.of(type);
        if (Files.exists(file)) {
            assertThat(SchemaGrowth.breaks(JSON.readTree(file.toFile()), current))
                    .as("%s was published and must be able to stay; make it .v2", type.name())
                    .isEmpty();
        }
        if ("write".equals(System.getProperty("stackway.schemas"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, indented(current));
        }

        assertThat(file).hasContent(indented(current));
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

    @Test
    void addingAnOptionalFieldOrAConstantIsGrowth() {
        ObjectNode before = EventSchemas.of(EventTypes.of(PaymentSettled.class));
        ObjectNode after = before.deepCopy();
        properties(after).putObject("payerCountry").put("type", "string");
        ((ArrayNode) properties(after).get("method").get("enum")).add("WIRE");

        assertThat(SchemaGrowth.breaks(before, after)).isEmpty();
    }

    @Test
    void takingAwayTighteningOrRenamingIsNot() {
        ObjectNode before = EventSchemas.of(EventTypes.of(PaymentSettled.class));
        ObjectNode gone = before.deepCopy();
        properties(gone).remove("settledAt");
        ObjectNode demanded = before.deepCopy();
        ((ArrayNode) demanded.get("required")).add("payerCountry");
        ObjectNode narrowed = before.deepCopy();
        ((ArrayNode) properties(narrowed).get("method").get("enum")).remove(0);
        ObjectNode constrained = before.deepCopy();
        ((ObjectNode) properties(constrained).get("providerReference")).put("maxLength", 8);
        ObjectNode nested = before.deepCopy();
        ((ObjectNode) properties(nested).get("allocations").get("items").get("properties")).remove("amount");

        assertThat(SchemaGrowth.breaks(before, gone)).containsExactly("/properties/settledAt is gone");
        assertThat(SchemaGrowth.breaks(before, demanded)).containsExactly("/required changed");
        assertThat(SchemaGrowth.breaks(before, narrowed)).containsExactly("/properties/method/enum lost \"CARD\"");
        assertThat(SchemaGrowth.breaks(before, constrained))
                .containsExactly("/properties/providerReference/maxLength is a new constraint");
        assertThat(SchemaGrowth.breaks(before, nested))
                .containsExactly("/properties/allocations/items/properties/amount is gone");
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.get("properties");
    }

    private static String indented(JsonNode schema) throws IOException {
        DefaultIndenter unix = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(unix);
        return JSON.writer(printer).writeValueAsString(schema) + "\n";
    }
}

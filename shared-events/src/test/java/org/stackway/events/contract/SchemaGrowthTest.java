package org.stackway.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.stackway.events.contract.SchemaGrowth.Break;

class SchemaGrowthTest {
    private static final String PAID = """
            {
              "type": "object",
              "properties": {
                "method": {"type": "string", "enum": ["CARD", "ECHECK"]},
                "paidAt": {"type": "string", "format": "date-time"},
                "reference": {"type": "string"},
                "note": {"type": "string"},
                "total": {"type": "object", "properties": {"amount": {"type": "integer"}}, "required": ["amount"]},
                "parts": {
                  "type": "array",
                  "items": {"type": "object", "properties": {"amount": {"type": "integer"}}, "required": ["amount"]}
                },
                "rule": {
                  "oneOf": [
                    {"type": "object", "properties": {"type": {"const": "FLAT"}}, "required": ["type"]},
                    {"type": "object", "properties": {"type": {"const": "SHARE"}, "of": {"type": "string"}}, "required": ["type"]}
                  ]
                }
              },
              "required": ["method", "paidAt", "reference", "total", "parts", "rule"]
            }
            """;

    @Test
    void anOptionalFieldOrAValueOrAShapeMoreIsGrowth() {
        assertThat(breaks(paid -> field(paid, "payerCountry").put("type", "string")))
                .isEmpty();
        assertThat(breaks(paid -> ((ArrayNode) field(paid, "method").get("enum")).add("WIRE")))
                .isEmpty();
        assertThat(breaks(paid -> {
                    ObjectNode shape = ((ArrayNode) field(paid, "rule").get("oneOf")).addObject();
                    shape.put("type", "object")
                            .putObject("properties")
                            .putObject("type")
                            .put("const", "TIERED");
                }))
                .isEmpty();
        assertThat(breaks(paid -> field(paid, "note").put("description", "for the payer")))
                .isEmpty();
    }

    @Test
    void aFieldThatGoesIsNamed() {
        assertThat(breaks(paid -> properties(paid).remove("note"))).containsExactly("note is gone");
        assertThat(breaks(paid -> ((ObjectNode) field(paid, "parts").at("/items/properties")).remove("amount")))
                .contains("parts[].amount is gone");
        assertThat(breaks(paid -> ((ObjectNode) field(paid, "rule").at("/oneOf/1/properties")).remove("of")))
                .containsExactly("rule.of is gone");
    }

    @Test
    void aFieldThatIsRenamedIsGoneAndItsNewNameIsDemanded() {
        assertThat(breaks(paid -> {
                    properties(paid).set("settledAt", properties(paid).remove("paidAt"));
                    unrequire(paid, "paidAt").add("settledAt");
                }))
                .containsExactly("paidAt is gone", "settledAt is new and required");
    }

    @Test
    void aFieldOfAnotherTypeIsNamed() {
        assertThat(breaks(paid -> field(paid, "reference").put("type", "integer")))
                .containsExactly("reference was string and is integer");
        assertThat(breaks(paid -> properties(paid).putObject("total").put("type", "string")))
                .containsExactly("total was object and is string");
    }

    @Test
    void whatIsRequiredStaysSoAndWhatIsOptionalToo() {
        assertThat(breaks(paid -> unrequire(paid, "reference")))
                .containsExactly("reference was required and is optional");
        assertThat(breaks(paid -> ((ArrayNode) paid.get("required")).add("note")))
                .containsExactly("note was optional and is required");
        assertThat(breaks(paid -> ((ArrayNode) paid.get("required")).add("payerCountry")))
                .containsExactly("payerCountry is new and required");
    }

    @Test
    void aValueThatGoesIsNamed() {
        assertThat(breaks(paid -> ((ArrayNode) field(paid, "method").get("enum")).remove(0)))
                .containsExactly("method lost the value CARD");
        assertThat(breaks(paid -> field(paid, "reference").putArray("enum").add("A")))
                .containsExactly("reference took any value and takes only some");
    }

    @Test
    void aShapeThatGoesIsNamed() {
        assertThat(breaks(paid -> ((ArrayNode) field(paid, "rule").get("oneOf")).remove(0)))
                .containsExactly("rule lost the shape FLAT");
    }

    @Test
    void aConstraintThatIsNewOrOtherIsNamed() {
        assertThat(breaks(paid -> field(paid, "reference").put("maxLength", 8)))
                .containsExactly("reference maxLength was absent and is 8");
        assertThat(breaks(paid -> field(paid, "paidAt").remove("format")))
                .containsExactly("paidAt format was \"date-time\" and is absent");
    }

    private static List<String> breaks(Consumer<ObjectNode> change) {
        ObjectNode after = schema();
        change.accept(after);
        return SchemaGrowth.breaks(schema(), after).stream()
                .map(Break::toString)
                .toList();
    }

    private static ObjectNode schema() {
        try {
            return (ObjectNode) Contracts.JSON.readTree(PAID);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(notJson);
        }
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.get("properties");
    }

    private static ObjectNode field(ObjectNode schema, String name) {
        return properties(schema).withObject("/" + name);
    }

    private static ArrayNode unrequire(ObjectNode schema, String name) {
        ArrayNode required = (ArrayNode) schema.get("required");
        required.removeIf(each -> each.asText().equals(name));
        return required;
    }
}

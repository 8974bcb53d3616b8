package org.stackway.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.stackway.events.DomainEvent;
import org.stackway.events.EventTypes;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.events.billing.CheckoutEvent.PaymentSettled;
import org.stackway.events.contract.SchemaGrowth.Break;

class SchemaGrowthTest {

    @Test
    void anOptionalFieldOrAValueOrAShapeMoreIsGrowth() {
        assertThat(breaks(
                        settled -> properties(settled).putObject("payerCountry").put("type", "string")))
                .isEmpty();
        assertThat(breaks(settled ->
                        ((ArrayNode) properties(settled).get("method").get("enum")).add("WIRE")))
                .isEmpty();
        assertThat(breaks(ProgrammeDefined.class, defined -> ((ArrayNode)
                                properties(defined).get("admission").get("oneOf"))
                        .addObject()))
                .isEmpty();
    }

    @Test
    void aFieldThatGoesIsNamed() {
        assertThat(breaks(settled -> properties(settled).remove("settledAt"))).containsExactly("settledAt is gone");
        assertThat(breaks(settled -> inside(settled, "allocations").remove("amount")))
                .containsExactly("allocations[].amount is gone");
    }

    @Test
    void aFieldThatIsRenamedIsGoneAndItsNewNameIsDemanded() {
        assertThat(breaks(settled -> {
                    properties(settled).set("paidAt", properties(settled).remove("settledAt"));
                    ArrayNode required = (ArrayNode) settled.get("required");
                    required.removeIf(name -> name.asText().equals("settledAt"));
                    required.add("paidAt");
                }))
                .containsExactly("settledAt is gone", "paidAt is new and required");
    }

    @Test
    void aFieldOfAnotherTypeIsNamed() {
        assertThat(breaks(settled ->
                        properties(settled).putObject("providerReference").put("type", "integer")))
                .containsExactly("providerReference was string and is integer");
        assertThat(breaks(settled -> properties(settled).putObject("tuition").put("type", "string")))
                .containsExactly("tuition was object and is string");
    }

    @Test
    void whatIsRequiredStaysSoAndWhatIsOptionalToo() {
        assertThat(breaks(settled -> ((ArrayNode) settled.get("required")).removeAll()))
                .contains("settledAt was required and is optional");
        ObjectNode before = EventSchemas.of(EventTypes.of(PaymentSettled.class));
        ((ArrayNode) before.get("required")).removeIf(name -> name.asText().equals("settledAt"));
        assertThat(SchemaGrowth.breaks(before, EventSchemas.of(EventTypes.of(PaymentSettled.class))))
                .extracting(Break::toString)
                .containsExactly("settledAt was optional and is required");
        assertThat(breaks(settled -> ((ArrayNode) settled.get("required")).add("payerCountry")))
                .containsExactly("payerCountry is new and required");
    }

    @Test
    void aValueThatGoesIsNamed() {
        assertThat(breaks(settled ->
                        ((ArrayNode) properties(settled).get("method").get("enum")).remove(0)))
                .containsExactly("method lost the value CARD");
        assertThat(breaks(settled -> ((ObjectNode) properties(settled).get("providerReference"))
                        .putArray("enum")
                        .add("A")))
                .containsExactly("providerReference took any value and takes only some");
    }

    @Test
    void aShapeThatGoesIsNamed() {
        assertThat(breaks(ProgrammeDefined.class, defined -> ((ArrayNode)
                                properties(defined).get("admission").get("oneOf"))
                        .remove(0)))
                .containsExactly("admission lost the shape CUMULATIVE_GPA_AND_FLOOR");
    }

    @Test
    void aConstraintThatIsNewOrOtherIsNamed() {
        assertThat(breaks(settled -> ((ObjectNode) properties(settled).get("providerReference")).put("maxLength", 8)))
                .containsExactly("providerReference maxLength changed from  to 8");
        assertThat(breaks(settled -> ((ObjectNode) properties(settled).get("settledAt")).remove("format")))
                .containsExactly("settledAt format changed from \"date-time\" to ");
    }

    private static List<String> breaks(Consumer<ObjectNode> change) {
        return breaks(PaymentSettled.class, change);
    }

    private static List<String> breaks(Class<? extends DomainEvent> type, Consumer<ObjectNode> change) {
        ObjectNode before = EventSchemas.of(EventTypes.of(type));
        ObjectNode after = before.deepCopy();
        change.accept(after);
        return SchemaGrowth.breaks(before, after).stream().map(Break::toString).toList();
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.get("properties");
    }

    private static ObjectNode inside(ObjectNode schema, String list) {
        return (ObjectNode) properties(schema).get(list).get("items").get("properties");
    }
}

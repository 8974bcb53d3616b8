package org.stackway.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stackway.events.EventType;
import org.stackway.events.EventTypes;
import org.stackway.events.PublishingService;
import org.stackway.events.billing.CheckoutEvent.PaymentSettled;
import org.stackway.events.contract.Consumers.Declaration;

/** What the consumers declare, seen from the publisher's side. */
class ConsumersTest {
    private static final String SETTLED = EventTypes.nameOf(PaymentSettled.class);

    @Test
    void everyServiceStandsSomehowToEveryTypeOfTheOthersAndSaysWhy() {
        Consumers consumers = Consumers.checkedIn();

        assertThat(StanceMatrix.gaps(EventTypes.all(), consumers)).isEmpty();
    }

    @Test
    void everyFieldThatAConsumerReadsIsThere() {
        Consumers consumers = Consumers.checkedIn();

        List<String> missing = new ArrayList<>();
        for (EventType type : EventTypes.all()) {
            missing.addAll(missing(type.name(), EventSchemas.of(type), consumers));
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void theMatrixInTheDocsIsThatOfTheDeclarations() {
        String matrix = StanceMatrix.of(EventTypes.all(), Consumers.checkedIn());
        if (Contracts.writing()) {
            Contracts.write(Contracts.STANCES, matrix);
        }

        assertThat(Contracts.text(Contracts.STANCES)).isEqualTo(matrix);
    }

    @Test
    void aFieldThatGoesIsMissedByNameAndByReader() {
        ObjectNode schema = EventSchemas.of(EventTypes.of(PaymentSettled.class));
        ((ObjectNode) schema.get("properties")).remove("settledAt");
        ((ObjectNode) schema.at("/properties/allocations/items/properties")).remove("amount");
        Consumers consumers = readingEnrollment("allocations[].amount", "settledAt", "learnerId");

        assertThat(missing(SETTLED, schema, consumers))
                .containsExactly(
                        "enrollment-service reads allocations[].amount of " + SETTLED,
                        "enrollment-service reads settledAt of " + SETTLED);
    }

    @Test
    void anEmptyCellIsNamed() {
        EventType type = EventTypes.of(PaymentSettled.class);

        assertThat(StanceMatrix.gaps(List.of(type), readingEnrollment("learnerId")))
                .containsExactly(
                        "session-service: no stance to " + SETTLED,
                        "admission-service: no stance to " + SETTLED,
                        "transcript-service: no stance to " + SETTLED);
        assertThat(StanceMatrix.gaps(List.of(), readingEnrollment("learnerId")))
                .containsExactly("enrollment-service: a stance to " + SETTLED + ", which nobody publishes");
    }

    private static Consumers readingEnrollment(String... fields) {
        return Consumers.of(Map.of(
                PublishingService.ENROLLMENT,
                Map.of(SETTLED, new Declaration("merge", "money counts", List.of(), List.of(fields)))));
    }

    private static List<String> missing(String type, JsonNode schema, Consumers consumers) {
        List<String> missing = new ArrayList<>();
        for (PublishingService consumer : PublishingService.values()) {
            for (String field :
                    consumers.of(consumer, type).map(Declaration::reads).orElse(List.of())) {
                if (!has(schema, field)) {
                    missing.add(consumer.serviceName() + " reads " + field + " of " + type);
                }
            }
        }
        return missing;
    }

    private static boolean has(JsonNode schema, String field) {
        if (schema.has("oneOf")) {
            for (JsonNode shape : schema.get("oneOf")) {
                if (has(shape, field)) {
                    return true;
                }
            }
            return false;
        }
        int dot = field.indexOf('.');
        String first = dot < 0 ? field : field.substring(0, dot);
        String name = first.replace("[]", "");
        JsonNode property = schema.path("properties").get(name);
        if (property == null || (first.endsWith("[]") && !property.has("items"))) {
            return false;
        }
        JsonNode inside = first.endsWith("[]") ? property.get("items") : property;
        return dot < 0 || has(inside, field.substring(dot + 1));
    }
}

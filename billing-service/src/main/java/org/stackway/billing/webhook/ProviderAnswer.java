package org.stackway.billing.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stackway.billing.scheme.ProviderMessage;
import org.stackway.billing.scheme.ProviderMessage.AboutPayment;
import org.stackway.billing.scheme.ProviderMessage.PaymentKind;
import org.stackway.billing.scheme.StandardWebhooksScheme;
import org.stackway.events.json.EventJson;

/**
 * All that a provider says about a checkout when it is asked, as the messages that it should have sent. They go through the
 * inbox as if it had, so that an answer is stored before it counts, counts once, and can be replayed.
 *
 * @param confirmed the facts that it states, and those that these imply, by their semantic keys
 */
record ProviderAnswer(List<Told> told, Set<String> confirmed) {

    ProviderAnswer {
        told = List.copyOf(told);
        confirmed = Set.copyOf(confirmed);
    }

    /**
     * One fact.
     *
     * @param deliveryId the same whenever the provider says the same
     */
    record Told(String deliveryId, String body) {}

    /** @throws IllegalArgumentException if it is not an answer */
    static ProviderAnswer read(String body) {
        JsonNode root;
        try {
            root = EventJson.mapper().readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("the provider's answer is not JSON", notJson);
        }
        Reading reading = new Reading();
        root.path("payments").forEach(payment -> reading.add("payment", payment, "paymentId"));
        root.path("refunds").forEach(refund -> reading.add("refund", refund, "refundId"));
        root.path("disputes").forEach(dispute -> reading.add("dispute", dispute, "disputeId"));
        return new ProviderAnswer(reading.told, reading.confirmed);
    }

    private static final class Reading {
        private final List<Told> told = new ArrayList<>();
        private final Set<String> confirmed = new HashSet<>();

        void add(String about, JsonNode item, String id) {
            String type = type(about, item.path("state").asText());
            if (type.isEmpty()) {
                return;
            }
            ObjectNode data = item.deepCopy();
            data.set("amountMinor", item.path("amount").path("amountMinor"));
            data.set("currency", item.path("amount").path("currency"));
            data.remove(List.of("amount", "state"));
            ObjectNode message = EventJson.mapper().createObjectNode();
            message.put("type", type);
            message.set("data", data);
            told.add(new Told("asked:" + type + ":" + item.path(id).asText(), message.toString()));
            ProviderMessage read = new StandardWebhooksScheme()
                    .read(message.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            read.semanticKey().ifPresent(confirmed::add);
            if (read instanceof AboutPayment payment) {
                implied(payment);
            }
        }

        /** What came back had come, and what came had begun. */
        private void implied(AboutPayment payment) {
            String chain = payment.chain().orElseThrow();
            confirmed.add(chain + ":" + PaymentKind.INITIATED);
            if (payment.kind() == PaymentKind.RETURNED) {
                confirmed.add(chain + ":" + PaymentKind.SETTLED);
            }
        }

        /** Empty where the provider itself knows nothing. */
        private static String type(String about, String state) {
            return switch (about + " " + state) {
                case "payment INITIATED", "payment PROCESSED" -> "payment.initiated";
                case "payment SETTLED" -> "payment.settled";
                case "payment FAILED" -> "payment.failed";
                case "payment RETURNED" -> "payment.returned";
                case "refund SETTLED" -> "refund.settled";
                case "refund FAILED" -> "refund.failed";
                case "dispute OPEN" -> "dispute.opened";
                case "dispute WON" -> "dispute.won";
                case "dispute LOST" -> "dispute.lost";
                default -> "";
            };
        }
    }
}

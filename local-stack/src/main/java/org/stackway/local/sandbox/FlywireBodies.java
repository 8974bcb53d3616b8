package org.stackway.local.sandbox;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Flywire notifications, version 2: amounts as text in sub-units; what the payer pays in their own currency beside what the
 * institution gets.
 */
final class FlywireBodies {
    private FlywireBodies() {}

    /** What a payment has come to; empty where this format has no word for it. */
    static Optional<Map<String, Object>> of(Payment payment, String type, Instant at) {
        return status(type).map(status -> {
            Map<String, Object> data = new LinkedHashMap<>();
            Money paid = payment.paid() == null ? payment.amount() : payment.paid();
            data.put("payment_id", payment.paymentId());
            data.put("amount_from", Long.toString(paid.amountMinor()));
            data.put("currency_from", paid.currency());
            data.put("amount_to", Long.toString(payment.amount().amountMinor()));
            data.put("currency_to", payment.amount().currency());
            data.put("status", status);
            data.put("created_at", payment.initiatedAt());
            data.put("external_reference", payment.checkoutId());
            return body(status, "payments", at, data);
        });
    }

    static Map<String, Object> of(Refund refund, Instant at) {
        String status = refund.state() == Refund.State.SETTLED ? "finished" : "failed";
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("refund_id", refund.providerReference());
        data.put("amount", Long.toString(refund.amount().amountMinor()));
        data.put("currency", refund.amount().currency());
        data.put("status", status);
        data.put("external_reference", refund.refundId());
        return body(status, "refunds", at, data);
    }

    private static Optional<String> status(String type) {
        return Optional.ofNullable(
                switch (type) {
                    case "payment.initiated" -> "initiated";
                    case "payment.processed" -> "processed";
                    case "payment.settled" -> "guaranteed";
                    case "payment.delivered" -> "delivered";
                    case "payment.failed" -> "cancelled";
                    case "payment.returned" -> "reversed";
                    default -> null;
                });
    }

    private static Map<String, Object> body(String event, String resource, Instant at, Map<String, Object> data) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("event_type", event);
        body.put("event_date", at);
        body.put("event_resource", resource);
        body.put("data", data);
        return body;
    }
}

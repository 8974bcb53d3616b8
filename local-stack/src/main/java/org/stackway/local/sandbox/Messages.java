package org.stackway.local.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What webhooks say: a type, an instant and the facts. */
final class Messages {
    private Messages() {}

    static Map<String, Object> facts(Payment payment) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("paymentId", payment.paymentId());
        data.put("checkoutId", payment.checkoutId());
        data.put("method", payment.method());
        data.put("amountMinor", payment.amount().amountMinor());
        data.put("currency", payment.amount().currency());
        data.put("initiatedAt", payment.initiatedAt());
        Instant settledAt = payment.settledAt();
        if (settledAt != null) {
            data.put("settledAt", settledAt);
        }
        data.put("providerReference", payment.providerReference());
        return data;
    }

    static Map<String, Object> facts(Refund refund) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("refundId", refund.refundId());
        UUID paymentId = refund.paymentId();
        if (paymentId != null) {
            data.put("paymentId", paymentId);
        }
        data.put("checkoutId", refund.checkoutId());
        data.put("amountMinor", refund.amount().amountMinor());
        data.put("currency", refund.amount().currency());
        data.put("settledAt", refund.decidedAt());
        data.put("providerReference", refund.providerReference());
        return data;
    }

    static Map<String, Object> facts(Dispute dispute) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("disputeId", dispute.disputeId());
        data.put("paymentId", dispute.paymentId());
        data.put("checkoutId", dispute.checkoutId());
        data.put("amountMinor", dispute.amount().amountMinor());
        data.put("currency", dispute.amount().currency());
        data.put("reason", dispute.reason());
        data.put("openedAt", dispute.openedAt());
        return data;
    }

    /** A webhook to be delivered; its bytes are fixed here, its signature when it is sent. */
    static Change queued(SandboxStore store, Checkout checkout, String type, Instant at, Map<String, Object> data) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("timestamp", at);
        body.put("data", data);
        try {
            return new Change.WebhookQueued(new Webhook(
                    Uuid7.at(store.realNow()),
                    checkout.checkoutId(),
                    checkout.method().provider(),
                    checkout.webhookUrl(),
                    Json.MAPPER.writeValueAsString(body)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a webhook body is plain data", e);
        }
    }
}

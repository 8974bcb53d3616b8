package org.stackway.local.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What webhooks say, in the words of the format that a checkout is told in. */
final class Messages {
    private static final Set<String> STANDARD_TYPES =
            Set.of("payment.initiated", "payment.settled", "payment.failed", "payment.returned");

    private final SandboxStore store;
    private final Map<Method, Scheme> schemes;

    /** @param schemes how the messages of a method are signed, where a checkout does not say; Standard Webhooks if neither does */
    Messages(SandboxStore store, Map<Method, Scheme> schemes) {
        this.store = store;
        this.schemes = Map.copyOf(schemes);
    }

    private static Map<String, Object> facts(Payment payment) {
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

    private static Map<String, Object> facts(Refund refund) {
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

    private static Map<String, Object> facts(Dispute dispute) {
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

    /** Tells billing what became of a payment. */
    List<Change> told(
            SandboxState state, Checkout checkout, String type, Instant at, Payment payment, Mischief mischief) {
        List<Webhook> webhooks = new ArrayList<>(webhooks(state, checkout, type, at, payment));
        if (type.equals("payment.settled")) {
            webhooks.addAll(webhooks(state, checkout, "payment.delivered", at, payment));
        }
        List<Webhook> contrary = type.equals("payment.settled")
                ? webhooks(state, checkout, "payment.failed", at, payment)
                : type.equals("payment.failed")
                        ? webhooks(state, checkout, "payment.initiated", at, payment)
                        : List.of();
        return queued(type + " " + payment.paymentId(), mischief, webhooks, contrary);
    }

    private List<Webhook> webhooks(SandboxState state, Checkout checkout, String type, Instant at, Payment payment) {
        return switch (scheme(state, checkout)) {
            case STANDARD_WEBHOOKS ->
                STANDARD_TYPES.contains(type)
                        ? List.of(webhook(checkout, Scheme.STANDARD_WEBHOOKS, json(type, at, facts(payment))))
                        : List.of();
            case NELNET ->
                NelnetForms.of(payment, type).stream()
                        .map(form -> webhook(checkout, Scheme.NELNET, form))
                        .toList();
            case FLYWIRE ->
                FlywireBodies.of(payment, type, at).stream()
                        .flatMap(body -> copies(checkout, json(body)).stream())
                        .toList();
        };
    }

    /** Tells billing what became of a refund. */
    List<Change> told(SandboxState state, Checkout checkout, Instant at, Refund refund) {
        String type = refund.state() == Refund.State.FAILED ? "refund.failed" : "refund.settled";
        List<Webhook> webhooks =
                switch (scheme(state, checkout)) {
                    case STANDARD_WEBHOOKS ->
                        List.of(webhook(checkout, Scheme.STANDARD_WEBHOOKS, json(type, at, facts(refund))));
                    case NELNET -> List.of(webhook(checkout, Scheme.NELNET, NelnetForms.of(refund)));
                    case FLYWIRE -> copies(checkout, json(FlywireBodies.of(refund, at)));
                };
        return queued(type + " " + refund.refundId(), state.mischief(refund.paymentId()), webhooks, List.of());
    }

    /** Tells billing what became of a dispute; the other formats have no words for it. */
    List<Change> told(SandboxState state, Checkout checkout, String type, Instant at, Dispute dispute) {
        return queued(
                type + " " + dispute.disputeId(),
                state.mischief(dispute.paymentId()),
                List.of(webhook(checkout, Scheme.STANDARD_WEBHOOKS, json(type, at, facts(dispute)))),
                List.of());
    }

    private Scheme scheme(SandboxState state, Checkout checkout) {
        Scheme chosen = checkout.scheme();
        return chosen == null ? scheme(state, checkout.method()) : chosen;
    }

    /** How the messages of a method are signed, where a checkout does not say. */
    Scheme scheme(SandboxState state, Method method) {
        return state.scheme(method).orElseGet(() -> schemes.getOrDefault(method, Scheme.STANDARD_WEBHOOKS));
    }

    private static List<Change> queued(
            String about, Mischief mischief, List<Webhook> webhooks, List<Webhook> contrary) {
        return mischief.of(webhooks, contrary, about).stream()
                .<Change>map(Change.WebhookQueued::new)
                .toList();
    }

    /** The address of the checkout and the one of the whole account both get a copy. */
    private List<Webhook> copies(Checkout checkout, String body) {
        List<Webhook> copies = new ArrayList<>(List.of(webhook(checkout, Scheme.FLYWIRE, body)));
        URI other = checkout.staticWebhookUrl();
        if (other != null) {
            copies.add(new Webhook(
                    Uuid7.at(store.realNow()),
                    checkout.checkoutId(),
                    checkout.method().provider(),
                    other,
                    body,
                    Scheme.FLYWIRE));
        }
        return copies;
    }

    /** A webhook to be delivered; its bytes are fixed here, its signature when it is sent. */
    private Webhook webhook(Checkout checkout, Scheme scheme, String body) {
        return new Webhook(
                Uuid7.at(store.realNow()),
                checkout.checkoutId(),
                checkout.method().provider(),
                checkout.webhookUrl(),
                body,
                scheme);
    }

    private static String json(String type, Instant at, Map<String, Object> data) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("timestamp", at);
        body.put("data", data);
        return json(body);
    }

    private static String json(Map<String, Object> body) {
        try {
            return Json.MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a webhook body is plain data", e);
        }
    }
}

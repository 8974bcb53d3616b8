package org.stackway.billing.scheme;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stackway.billing.scheme.ProviderMessage.AboutDispute;
import org.stackway.billing.scheme.ProviderMessage.AboutPayment;
import org.stackway.billing.scheme.ProviderMessage.AboutRefund;
import org.stackway.billing.scheme.ProviderMessage.DisputeKind;
import org.stackway.billing.scheme.ProviderMessage.PaymentKind;
import org.stackway.billing.scheme.ProviderMessage.RefundKind;
import org.stackway.billing.scheme.ProviderMessage.Unsupported;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.RefundId;
import org.stackway.kit.webhook.StandardWebhook;

/** Standard Webhooks 1.0: HMAC-SHA256 over {@code id.timestamp.body}; a body with a type and facts in our own words. */
public record StandardWebhooksScheme() implements ProviderScheme {

    @Override
    public SchemeName name() {
        return SchemeName.STANDARD_WEBHOOKS;
    }

    @Override
    public boolean claimedBy(Delivered delivered) {
        return delivered.header("webhook-signature") != null;
    }

    @Override
    public boolean hint() {
        return false;
    }

    @Override
    public Verdict verify(Delivered delivered, List<SigningKey> keys, Instant now) {
        String id = delivered.header("webhook-id");
        StandardWebhook.Signed signed = new StandardWebhook.Signed(
                id, delivered.header("webhook-timestamp"), delivered.header("webhook-signature"));
        Optional<String> refusal = Optional.empty();
        for (SigningKey key : keys) {
            refusal = StandardWebhook.refusal(List.of(key.secret()), signed, delivered.bytes(), now);
            if (refusal.isEmpty() && id != null) {
                return new Verdict.Valid(key, id);
            }
        }
        return new Verdict.Invalid(refusal.orElse("there is no key"));
    }

    @Override
    public ProviderMessage read(byte[] payload) {
        return JsonFields.read(payload, StandardWebhooksScheme::read);
    }

    private static ProviderMessage read(JsonNode root) {
        String type = JsonFields.required(root, "type");
        JsonNode data = root.path("data");
        return switch (type) {
            case "payment.initiated" -> payment(PaymentKind.INITIATED, data);
            case "payment.unknown" -> payment(PaymentKind.UNKNOWN, data);
            case "payment.settled" -> payment(PaymentKind.SETTLED, data);
            case "payment.failed" -> payment(PaymentKind.FAILED, data);
            case "payment.returned" -> payment(PaymentKind.RETURNED, data);
            case "refund.settled" -> refund(RefundKind.SETTLED, data);
            case "refund.failed" -> refund(RefundKind.FAILED, data);
            case "dispute.opened" -> dispute(DisputeKind.OPENED, data);
            case "dispute.won" -> dispute(DisputeKind.WON, data);
            case "dispute.lost" -> dispute(DisputeKind.LOST, data);
            default -> new Unsupported(type);
        };
    }

    private static AboutPayment payment(PaymentKind kind, JsonNode data) {
        return new AboutPayment(
                kind,
                PaymentId.parse(JsonFields.required(data, "paymentId")),
                ForeignIds.checkout(JsonFields.required(data, "checkoutId")),
                JsonFields.minorUnits(data, "amountMinor", "currency"),
                JsonFields.instant(data, "initiatedAt").orElse(null),
                JsonFields.text(data, "providerReference").orElse(null),
                JsonFields.text(data, "reason").orElse(null),
                null);
    }

    private static AboutRefund refund(RefundKind kind, JsonNode data) {
        return new AboutRefund(
                kind,
                RefundId.parse(JsonFields.required(data, "refundId")),
                JsonFields.minorUnits(data, "amountMinor", "currency"),
                JsonFields.text(data, "providerReference").orElse(null),
                JsonFields.text(data, "reason").orElse(null));
    }

    private static AboutDispute dispute(DisputeKind kind, JsonNode data) {
        return new AboutDispute(
                kind,
                ForeignIds.dispute(SchemeName.STANDARD_WEBHOOKS, JsonFields.required(data, "disputeId")),
                PaymentId.parse(JsonFields.required(data, "paymentId")),
                JsonFields.minorUnits(data, "amountMinor", "currency"),
                JsonFields.instant(data, "openedAt").orElse(null),
                JsonFields.text(data, "reason").orElse(null));
    }
}

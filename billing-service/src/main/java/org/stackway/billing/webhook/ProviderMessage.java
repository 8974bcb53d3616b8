package org.stackway.billing.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.events.json.EventJson;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.RefundId;

/** What a provider's message says, read from the bytes it signed. */
sealed interface ProviderMessage {

    /** A fact about a payment. */
    enum PaymentKind {
        INITIATED,
        SETTLED,
        FAILED,
        RETURNED
    }

    /** A fact about a refund. */
    enum RefundKind {
        SETTLED,
        FAILED
    }

    /**
     * A fact about a payment.
     *
     * @param checkoutId absent if the reference cannot be one of ours
     */
    record AboutPayment(
            PaymentKind kind,
            PaymentId paymentId,
            @Nullable CheckoutId checkoutId,
            Money amount,
            @Nullable Instant initiatedAt,
            @Nullable String reference,
            @Nullable String reason)
            implements ProviderMessage {}

    /** A fact about a refund. */
    record AboutRefund(
            RefundKind kind,
            RefundId refundId,
            Money amount,
            @Nullable String reference,
            @Nullable String reason) implements ProviderMessage {}

    /** A type we do not know: kept, nothing done. */
    record Unsupported(String type) implements ProviderMessage {}

    /** Signed, and yet not what was agreed: a person has to look. */
    record Unreadable(String why) implements ProviderMessage {}

    /** What it is about: messages about one payment or refund are applied one after the other. */
    default Optional<String> chain() {
        return switch (this) {
            case AboutPayment payment -> Optional.of("payment:" + payment.paymentId());
            case AboutRefund refund -> Optional.of("refund:" + refund.refundId());
            case Unsupported unsupported -> Optional.empty();
            case Unreadable unreadable -> Optional.empty();
        };
    }

    /** The fact it states; two deliveries may state the same one. */
    default Optional<String> semanticKey() {
        return switch (this) {
            case AboutPayment payment -> chain().map(chain -> chain + ":" + payment.kind());
            case AboutRefund refund -> chain().map(chain -> chain + ":" + refund.kind());
            case Unsupported unsupported -> Optional.empty();
            case Unreadable unreadable -> Optional.empty();
        };
    }

    /** Reads a body. Never fails: what cannot be read is {@link Unreadable}. */
    static ProviderMessage read(byte[] body) {
        try {
            JsonNode root = EventJson.mapper().readTree(body);
            if (root == null || !root.isObject()) {
                return new Unreadable("the body is not an object");
            }
            String type = text(root, "type").orElseThrow(() -> new IllegalArgumentException("type is missing"));
            JsonNode data = root.path("data");
            return switch (type) {
                case "payment.initiated" -> payment(PaymentKind.INITIATED, data);
                case "payment.settled" -> payment(PaymentKind.SETTLED, data);
                case "payment.failed" -> payment(PaymentKind.FAILED, data);
                case "payment.returned" -> payment(PaymentKind.RETURNED, data);
                case "refund.settled" -> refund(RefundKind.SETTLED, data);
                case "refund.failed" -> refund(RefundKind.FAILED, data);
                default -> new Unsupported(type);
            };
        } catch (JsonProcessingException notJson) {
            return new Unreadable("not JSON: " + notJson.getOriginalMessage());
        } catch (IOException | IllegalArgumentException | DateTimeException wrong) {
            return new Unreadable(String.valueOf(wrong.getMessage()));
        }
    }

    private static AboutPayment payment(PaymentKind kind, JsonNode data) {
        return new AboutPayment(
                kind,
                PaymentId.parse(required(data, "paymentId")),
                checkout(required(data, "checkoutId")),
                money(data),
                text(data, "initiatedAt")
                        .map(at -> OffsetDateTime.parse(at).toInstant().truncatedTo(ChronoUnit.MILLIS))
                        .orElse(null),
                text(data, "providerReference").orElse(null),
                text(data, "reason").orElse(null));
    }

    private static AboutRefund refund(RefundKind kind, JsonNode data) {
        return new AboutRefund(
                kind,
                RefundId.parse(required(data, "refundId")),
                money(data),
                text(data, "providerReference").orElse(null),
                text(data, "reason").orElse(null));
    }

    private static @Nullable CheckoutId checkout(String reference) {
        try {
            return CheckoutId.parse(reference);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private static Money money(JsonNode data) {
        JsonNode minor = data.path("amountMinor");
        if (!minor.isIntegralNumber() || !minor.canConvertToLong() || minor.longValue() <= 0) {
            throw new IllegalArgumentException("amountMinor is not a positive whole number");
        }
        return Money.of(minor.longValue(), Currency.getInstance(required(data, "currency")));
    }

    private static String required(JsonNode data, String field) {
        return text(data, field).orElseThrow(() -> new IllegalArgumentException(field + " is missing"));
    }

    private static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }
}

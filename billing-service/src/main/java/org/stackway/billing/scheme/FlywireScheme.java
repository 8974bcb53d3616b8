package org.stackway.billing.scheme;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.scheme.ProviderMessage.AboutPayment;
import org.stackway.billing.scheme.ProviderMessage.AboutRefund;
import org.stackway.billing.scheme.ProviderMessage.PaymentKind;
import org.stackway.billing.scheme.ProviderMessage.RefundKind;
import org.stackway.billing.scheme.ProviderMessage.Unsupported;
import org.stackway.events.value.Money;
import org.stackway.events.value.RefundId;
import org.stackway.kit.domain.Rule;

/**
 * Flywire: base64 of HMAC-SHA256 over the body alone. Neither an id nor a timestamp is signed, so that an old message is as
 * valid as a new one: all of them are hints. There are two shapes of body, and each configured address gets a copy.
 */
public record FlywireScheme() implements ProviderScheme {

    private static final String DIGEST = "x-flywire-digest";
    private static final int MOST_DIGEST_CHARS = 128;
    private static final Currency DOLLARS = Currency.getInstance("USD");

    @Override
    public SchemeName name() {
        return SchemeName.FLYWIRE;
    }

    @Override
    public boolean claimedBy(Delivered delivered) {
        return delivered.header(DIGEST) != null;
    }

    @Override
    public boolean hint() {
        return true;
    }

    @Override
    public Verdict verify(Delivered delivered, List<SigningKey> keys, Instant now) {
        String stated = delivered.header(DIGEST);
        if (stated == null || stated.length() > MOST_DIGEST_CHARS) {
            return new Verdict.Invalid("the digest is missing");
        }
        Optional<byte[]> given = Macs.base64(stated);
        byte[] body = delivered.bytes();
        for (SigningKey key : keys) {
            byte[] expected = Macs.hmac(key.text(), body);
            if (given.filter(digest -> MessageDigest.isEqual(expected, digest)).isPresent()) {
                return new Verdict.Valid(key, Macs.nameOf(body));
            }
        }
        return new Verdict.Invalid("the digest does not match");
    }

    @Override
    @Rule({"BI-10", "BI-11"})
    public ProviderMessage read(byte[] payload) {
        return JsonFields.read(payload, root -> root.has("event_type") ? notification(root) : callback(root));
    }

    /** Version 2: amounts in sub-units, as text; what the payer pays beside what we get. */
    private static ProviderMessage notification(JsonNode root) {
        JsonNode data = root.path("data");
        String type = JsonFields.required(root, "event_type");
        String status = JsonFields.text(data, "status").orElse(type);
        return switch (JsonFields.text(root, "event_resource").orElse("payments")) {
            case "payments" ->
                kind(status)
                        .<ProviderMessage>map(kind -> payment(
                                kind,
                                JsonFields.required(data, "payment_id"),
                                JsonFields.text(data, "external_reference").orElse(null),
                                JsonFields.subUnits(data, "amount_to", "currency_to"),
                                began(root, data, status),
                                status,
                                paid(data)))
                        .orElseGet(() -> new Unsupported("payment " + status));
            case "refunds" -> refund(data, status);
            default -> new Unsupported(type);
        };
    }

    private static @Nullable Instant began(JsonNode root, JsonNode data, String status) {
        return JsonFields.instant(data, "created_at")
                .or(() ->
                        status.equals("initiated") ? JsonFields.instant(root, "event_date") : Optional.<Instant>empty())
                .orElse(null);
    }

    private static @Nullable Money paid(JsonNode data) {
        return data.has("amount_from") ? JsonFields.subUnits(data, "amount_from", "currency_from") : null;
    }

    private static ProviderMessage refund(JsonNode data, String status) {
        Optional<RefundKind> kind =
                switch (status.toLowerCase(Locale.ROOT)) {
                    case "finished", "delivered" -> Optional.of(RefundKind.SETTLED);
                    case "failed", "cancelled", "returned" -> Optional.of(RefundKind.FAILED);
                    default -> Optional.empty();
                };
        return kind.<ProviderMessage>map(found -> new AboutRefund(
                        found,
                        RefundId.parse(JsonFields.required(data, "external_reference")),
                        JsonFields.subUnits(data, "amount", "currency"),
                        JsonFields.text(data, "refund_id").orElse(null),
                        status.toUpperCase(Locale.ROOT)))
                .orElseGet(() -> new Unsupported("refund " + status));
    }

    /** The classic shape: flat, amounts in whole units of what we get. */
    private static ProviderMessage callback(JsonNode root) {
        String status = JsonFields.required(root, "status");
        Currency currency =
                JsonFields.text(root, "currency").map(JsonFields::currency).orElse(DOLLARS);
        return kind(status)
                .<ProviderMessage>map(kind -> payment(
                        kind,
                        JsonFields.required(root, "id"),
                        JsonFields.required(root, "callback_id"),
                        JsonFields.wholeUnits(root.path("amount"), "amount", currency),
                        null,
                        status,
                        null))
                .orElseGet(() -> new Unsupported("payment " + status));
    }

    private static AboutPayment payment(
            PaymentKind kind,
            String id,
            @Nullable String reference,
            Money amount,
            @Nullable Instant began,
            String status,
            @Nullable Money paid) {
        return new AboutPayment(
                kind,
                ForeignIds.payment(SchemeName.FLYWIRE, id),
                ForeignIds.checkout(reference),
                amount,
                began,
                id,
                status.toUpperCase(Locale.ROOT),
                paid);
    }

    /** Guaranteed money is as good as delivered; a state we do not know is none. */
    private static Optional<PaymentKind> kind(String status) {
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "initiated", "processed" -> Optional.of(PaymentKind.INITIATED);
            case "guaranteed", "delivered" -> Optional.of(PaymentKind.SETTLED);
            case "cancelled", "failed" -> Optional.of(PaymentKind.FAILED);
            case "reversed" -> Optional.of(PaymentKind.RETURNED);
            default -> Optional.empty();
        };
    }
}

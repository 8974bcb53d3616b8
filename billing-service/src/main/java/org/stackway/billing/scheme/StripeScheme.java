package org.stackway.billing.scheme;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.scheme.ProviderMessage.AboutDispute;
import org.stackway.billing.scheme.ProviderMessage.AboutPayment;
import org.stackway.billing.scheme.ProviderMessage.AboutRefund;
import org.stackway.billing.scheme.ProviderMessage.DisputeKind;
import org.stackway.billing.scheme.ProviderMessage.PaymentKind;
import org.stackway.billing.scheme.ProviderMessage.RefundKind;
import org.stackway.billing.scheme.ProviderMessage.Unsupported;
import org.stackway.events.json.EventJson;
import org.stackway.events.value.RefundId;

/**
 * Stripe style: {@code Stripe-Signature: t=…,v1=…}, hex of HMAC-SHA256 over {@code t.body} with the secret as plain text. Only
 * {@code v1} counts. Our ids travel in the metadata of its objects.
 */
public record StripeScheme() implements ProviderScheme {

    private static final String SIGNATURE = "stripe-signature";
    private static final int MOST_HEADER_CHARS = 4096;
    private static final int MOST_SIGNATURES = 16;

    @Override
    public SchemeName name() {
        return SchemeName.STRIPE;
    }

    @Override
    public boolean claimedBy(Delivered delivered) {
        return delivered.header(SIGNATURE) != null;
    }

    @Override
    public boolean hint() {
        return false;
    }

    @Override
    public Verdict verify(Delivered delivered, List<SigningKey> keys, Instant now) {
        String header = delivered.header(SIGNATURE);
        if (header == null || header.length() > MOST_HEADER_CHARS) {
            return new Verdict.Invalid("the signature is missing");
        }
        String timestamp = null;
        List<byte[]> given = new ArrayList<>();
        for (String part : header.split(",", -1)) {
            if (part.startsWith("t=")) {
                if (timestamp != null) {
                    return new Verdict.Invalid("there are two timestamps");
                }
                timestamp = part.substring(2);
            } else if (part.startsWith("v1=") && given.size() < MOST_SIGNATURES) {
                Macs.hex(part.substring(3)).ifPresent(given::add);
            }
        }
        if (timestamp == null || !timestamp.matches("\\d{1,12}")) {
            return new Verdict.Invalid("the timestamp is malformed");
        }
        Duration off = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        if (off.abs().compareTo(TOLERANCE) > 0) {
            return new Verdict.Invalid("the timestamp is " + off.toSeconds() + " s old");
        }
        byte[] body = delivered.bytes();
        for (SigningKey key : keys) {
            byte[] expected = Macs.hmac(key.text(), (timestamp + ".").getBytes(StandardCharsets.UTF_8), body);
            if (matches(expected, given)) {
                return new Verdict.Valid(key, eventId(body));
            }
        }
        return new Verdict.Invalid("no signature matches");
    }

    private static boolean matches(byte[] expected, List<byte[]> given) {
        boolean valid = false;
        for (byte[] one : given) {
            valid |= MessageDigest.isEqual(expected, one);
        }
        return valid;
    }

    private static String eventId(byte[] body) {
        try {
            return Optional.ofNullable(EventJson.mapper().readTree(body))
                    .flatMap(root -> JsonFields.text(root, "id"))
                    .filter(id -> id.matches("[\\x21-\\x7e]{1,255}"))
                    .orElseGet(() -> Macs.nameOf(body));
        } catch (java.io.IOException unreadable) {
            return Macs.nameOf(body);
        }
    }

    @Override
    public ProviderMessage read(byte[] payload) {
        return JsonFields.read(payload, root -> {
            String type = JsonFields.required(root, "type");
            JsonNode object = root.path("data").path("object");
            return switch (type) {
                case "payment_intent.processing" -> payment(PaymentKind.INITIATED, object);
                case "payment_intent.succeeded" -> payment(PaymentKind.SETTLED, object);
                case "payment_intent.payment_failed" -> payment(PaymentKind.FAILED, object);
                case "refund.updated" -> refund(object);
                case "charge.dispute.created" -> dispute(DisputeKind.OPENED, object);
                case "charge.dispute.closed" -> closed(object);
                default -> new Unsupported(type);
            };
        });
    }

    private static ProviderMessage payment(PaymentKind kind, JsonNode object) {
        JsonNode ours = object.path("metadata");
        JsonNode created = object.path("created");
        return new AboutPayment(
                kind,
                ForeignIds.payment(
                        SchemeName.STRIPE,
                        JsonFields.text(ours, "payment_id").orElseGet(() -> JsonFields.required(object, "id"))),
                ForeignIds.checkout(JsonFields.text(ours, "checkout_id").orElse(null)),
                JsonFields.minorUnits(object, "amount", "currency"),
                created.canConvertToLong()
                        ? JsonFields.plausible(Instant.ofEpochSecond(created.longValue()), "created")
                        : null,
                JsonFields.text(object, "id").orElse(null),
                code(object),
                null);
    }

    private static @Nullable String code(JsonNode object) {
        return JsonFields.text(object.path("last_payment_error"), "code").orElse(null);
    }

    private static ProviderMessage refund(JsonNode object) {
        String status = JsonFields.required(object, "status");
        return switch (status) {
            case "succeeded" -> refund(RefundKind.SETTLED, object);
            case "failed", "canceled" -> refund(RefundKind.FAILED, object);
            default -> new Unsupported("refund " + status);
        };
    }

    private static ProviderMessage refund(RefundKind kind, JsonNode object) {
        return new AboutRefund(
                kind,
                RefundId.parse(JsonFields.required(object.path("metadata"), "refund_id")),
                JsonFields.minorUnits(object, "amount", "currency"),
                JsonFields.text(object, "id").orElse(null),
                JsonFields.text(object, "failure_reason").orElse(null));
    }

    private static ProviderMessage closed(JsonNode object) {
        String status = JsonFields.required(object, "status");
        return switch (status) {
            case "won" -> dispute(DisputeKind.WON, object);
            case "lost" -> dispute(DisputeKind.LOST, object);
            default -> new Unsupported("dispute " + status);
        };
    }

    private static ProviderMessage dispute(DisputeKind kind, JsonNode object) {
        String payment = JsonFields.text(object.path("metadata"), "payment_id")
                .orElseGet(() -> JsonFields.required(object, "payment_intent"));
        return new AboutDispute(
                kind,
                ForeignIds.dispute(SchemeName.STRIPE, JsonFields.required(object, "id")),
                ForeignIds.payment(SchemeName.STRIPE, payment),
                JsonFields.minorUnits(object, "amount", "currency"),
                null,
                JsonFields.text(object, "reason").orElse(null));
    }
}

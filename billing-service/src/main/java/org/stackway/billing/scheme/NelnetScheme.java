package org.stackway.billing.scheme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.scheme.ProviderMessage.AboutPayment;
import org.stackway.billing.scheme.ProviderMessage.AboutRefund;
import org.stackway.billing.scheme.ProviderMessage.PaymentKind;
import org.stackway.billing.scheme.ProviderMessage.RefundKind;
import org.stackway.billing.scheme.ProviderMessage.Unreadable;
import org.stackway.billing.scheme.ProviderMessage.Unsupported;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.RefundId;
import org.stackway.kit.domain.Campus;

/**
 * Nelnet style: values of a form or a query, concatenated in a fixed order with nothing between them, then the key, hashed.
 * Where one value ends and the next begins is not signed ({@code 1} and {@code 23} hash as {@code 12} and {@code 3}), so a
 * message counts only if what it says is what we expect; else it is a hint to ask. Parameters that are not part of the hash
 * are never read.
 *
 * @param legacy MD5 is accepted beside SHA-256, for an installation that cannot do better
 */
public record NelnetScheme(boolean legacy) implements ProviderScheme {

    /** The order in which values are signed; those that are blank are left out. The names are spelled as they are sent. */
    static final List<String> SIGNED = List.of(
            "transactionType",
            "transactionStatus",
            "transactionId",
            "originalTransactionId",
            "transactionTotalAmount",
            "transactionDate",
            "transactionAcountType",
            "transactionEffectiveDate",
            "transactionDescription",
            "transactionResultCode",
            "transactionResultMessage",
            "orderNumber",
            "orderType",
            "userChoice1",
            "userChoice2",
            NelnetForm.TIMESTAMP);

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuuMMddHHmm").withResolverStyle(ResolverStyle.STRICT);
    private static final String CARD = "1";
    private static final String CARD_REFUND = "2";
    private static final String ECHECK = "3";

    @Override
    public SchemeName name() {
        return SchemeName.NELNET;
    }

    @Override
    public boolean claimedBy(Delivered delivered) {
        return delivered.header("webhook-signature") == null
                && NelnetForm.of(delivered.bytes())
                        .filter(form -> form.value(NelnetForm.HASH).isPresent())
                        .isPresent();
    }

    @Override
    public boolean hint() {
        return true;
    }

    @Override
    public Verdict verify(Delivered delivered, List<SigningKey> keys, Instant now) {
        Optional<NelnetForm> read = NelnetForm.of(delivered.bytes());
        if (read.isEmpty()) {
            return new Verdict.Invalid("not a form, or a value is given twice");
        }
        NelnetForm form = read.get();
        Optional<byte[]> given = form.value(NelnetForm.HASH).flatMap(Macs::hex);
        String millis = form.value(NelnetForm.TIMESTAMP).orElse("");
        if (given.isEmpty() || !millis.matches("\\d{13}")) {
            return new Verdict.Invalid("the hash or the timestamp is missing or malformed");
        }
        Duration off = Duration.between(Instant.ofEpochMilli(Long.parseLong(millis)), now);
        if (off.abs().compareTo(TOLERANCE) > 0) {
            return new Verdict.Invalid("the timestamp is " + off.toSeconds() + " s old");
        }
        byte[] signed = form.signed(SIGNED).getBytes(StandardCharsets.UTF_8);
        for (SigningKey key : keys) {
            boolean valid = MessageDigest.isEqual(Macs.digest("SHA-256", signed, key.text()), given.get())
                    || (legacy && MessageDigest.isEqual(Macs.digest("MD5", signed, key.text()), given.get()));
            if (valid) {
                return new Verdict.Valid(key, Macs.nameOf(signed));
            }
        }
        return new Verdict.Invalid("the hash does not match");
    }

    @Override
    public ProviderMessage read(byte[] payload) {
        try {
            return NelnetForm.of(payload)
                    .map(NelnetScheme::read)
                    .orElseGet(() -> new Unreadable("not a form, or a value is given twice"));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            return new Unreadable(String.valueOf(wrong.getMessage()));
        }
    }

    private static ProviderMessage read(NelnetForm form) {
        String type = form.required("transactionType");
        String status = form.required("transactionStatus");
        return switch (type) {
            case CARD, ECHECK ->
                kind(status)
                        .<ProviderMessage>map(kind -> payment(kind, form))
                        .orElseGet(() -> new Unsupported("transaction status " + status));
            case CARD_REFUND ->
                switch (status) {
                    case "1" -> refund(RefundKind.SETTLED, form);
                    case "2", "3" -> refund(RefundKind.FAILED, form);
                    default -> new Unsupported("refund status " + status);
                };
            default -> new Unsupported("transaction type " + type);
        };
    }

    /** 8, a notice of change, corrects an account's number and fails nothing. */
    private static Optional<PaymentKind> kind(String status) {
        return switch (status) {
            case "1", "5", "6" -> Optional.of(PaymentKind.SETTLED);
            case "2", "3" -> Optional.of(PaymentKind.FAILED);
            case "4" -> Optional.of(PaymentKind.UNKNOWN);
            case "7" -> Optional.of(PaymentKind.RETURNED);
            default -> Optional.empty();
        };
    }

    /** A payment is named by what we gave the provider to carry, else by the provider's own number. */
    private static ProviderMessage payment(PaymentKind kind, NelnetForm form) {
        String transaction = form.required("transactionId");
        PaymentId named = form.value("userChoice1")
                .flatMap(own -> ForeignIds.own(own, PaymentId::parse))
                .orElseGet(() -> ForeignIds.payment(SchemeName.NELNET, transaction));
        return new AboutPayment(
                kind,
                named,
                ForeignIds.checkout(form.value("orderNumber").orElse(null)),
                cents(form),
                began(form),
                transaction,
                form.value("transactionResultCode").orElse(null),
                null);
    }

    private static ProviderMessage refund(RefundKind kind, NelnetForm form) {
        return new AboutRefund(
                kind,
                RefundId.parse(form.required("userChoice2")),
                cents(form),
                form.required("transactionId"),
                form.value("transactionResultCode").orElse(null));
    }

    private static Money cents(NelnetForm form) {
        String amount = "transactionTotalAmount";
        return JsonFields.subUnits(form.required(amount), amount, Money.zero().currency());
    }

    private static @Nullable Instant began(NelnetForm form) {
        return form.value("transactionDate")
                .map(date ->
                        LocalDateTime.parse(date, MINUTE).atZone(Campus.ZONE).toInstant())
                .map(at -> JsonFields.plausible(at, "transactionDate"))
                .orElse(null);
    }
}

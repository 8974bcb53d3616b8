package org.stackway.billing.scheme;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.DisputeId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.RefundId;

/** What a provider's message says, read from the bytes it signed. */
public sealed interface ProviderMessage {

    /** A fact about a payment. */
    enum PaymentKind {
        INITIATED,
        /** The provider itself does not know what became of it. */
        UNKNOWN,
        SETTLED,
        FAILED,
        RETURNED
    }

    /** A fact about a refund. */
    enum RefundKind {
        SETTLED,
        FAILED
    }

    /** A fact about a payer's dispute of a payment with their bank. */
    enum DisputeKind {
        OPENED,
        WON,
        LOST
    }

    /**
     * A fact about a payment.
     *
     * @param checkoutId absent if the reference cannot be one of ours
     * @param amount what we are to get
     * @param paid what the payer pays, where that is another currency
     */
    record AboutPayment(
            PaymentKind kind,
            PaymentId paymentId,
            @Nullable CheckoutId checkoutId,
            Money amount,
            @Nullable Instant initiatedAt,
            @Nullable String reference,
            @Nullable String reason,
            @Nullable Money paid)
            implements ProviderMessage {}

    /** A fact about a refund. */
    record AboutRefund(
            RefundKind kind,
            RefundId refundId,
            Money amount,
            @Nullable String reference,
            @Nullable String reason) implements ProviderMessage {}

    /**
     * A fact about a dispute.
     *
     * @param amount what is disputed
     */
    record AboutDispute(
            DisputeKind kind,
            DisputeId disputeId,
            PaymentId paymentId,
            Money amount,
            @Nullable Instant openedAt,
            @Nullable String reason)
            implements ProviderMessage {}

    /** A type or a state we do not know or do not need: kept, nothing done. */
    record Unsupported(String type) implements ProviderMessage {}

    /** Signed, and yet not what was agreed: a person has to look. */
    record Unreadable(String why) implements ProviderMessage {}

    /** What it is about: messages about one payment or refund are applied one after the other. */
    default Optional<String> chain() {
        return switch (this) {
            case AboutPayment payment -> Optional.of("payment:" + payment.paymentId());
            case AboutRefund refund -> Optional.of("refund:" + refund.refundId());
            case AboutDispute dispute -> Optional.of("payment:" + dispute.paymentId());
            case Unsupported unsupported -> Optional.empty();
            case Unreadable unreadable -> Optional.empty();
        };
    }

    /** The fact it states; two deliveries may state the same one. */
    default Optional<String> semanticKey() {
        return switch (this) {
            case AboutPayment payment -> chain().map(chain -> chain + ":" + payment.kind());
            case AboutRefund refund -> chain().map(chain -> chain + ":" + refund.kind());
            case AboutDispute dispute -> Optional.of("dispute:" + dispute.disputeId() + ":" + dispute.kind());
            case Unsupported unsupported -> Optional.empty();
            case Unreadable unreadable -> Optional.empty();
        };
    }
}

package org.stackway.local.sandbox;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry of the journal. Changes that belong together stand in one line and are read back together or not at all. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Change.CheckoutRegistered.class, name = "checkout"),
    @JsonSubTypes.Type(value = Change.PaymentRecorded.class, name = "payment"),
    @JsonSubTypes.Type(value = Change.RefundRecorded.class, name = "refund"),
    @JsonSubTypes.Type(value = Change.DisputeRecorded.class, name = "dispute"),
    @JsonSubTypes.Type(value = Change.StepScheduled.class, name = "step"),
    @JsonSubTypes.Type(value = Change.StepTaken.class, name = "step-taken"),
    @JsonSubTypes.Type(value = Change.WebhookQueued.class, name = "webhook"),
    @JsonSubTypes.Type(value = Change.WebhookDelivered.class, name = "delivered"),
    @JsonSubTypes.Type(value = Change.MischiefSet.class, name = "mischief"),
    @JsonSubTypes.Type(value = Change.SchemeSet.class, name = "scheme"),
    @JsonSubTypes.Type(value = Change.ClockMoved.class, name = "clock"),
})
sealed interface Change {
    record CheckoutRegistered(Checkout checkout) implements Change {}

    /** A payment as it is from now on. */
    record PaymentRecorded(Payment payment) implements Change {}

    record RefundRecorded(Refund refund) implements Change {}

    /** A dispute as it is from now on. */
    record DisputeRecorded(Dispute dispute) implements Change {}

    record StepScheduled(Step step) implements Change {}

    record StepTaken(UUID stepId) implements Change {}

    record WebhookQueued(Webhook webhook) implements Change {}

    record WebhookDelivered(UUID webhookId) implements Change {}

    /** From now on this provider misbehaves so, towards one payment or, when that is absent, all others. */
    record MischiefSet(@Nullable UUID paymentId, Mischief mischief) implements Change {}

    /** From now on the messages of a method are signed so. */
    record SchemeSet(Method method, Scheme scheme) implements Change {}

    /** Business time is real time plus this. */
    record ClockMoved(long offsetMillis) implements Change {}
}

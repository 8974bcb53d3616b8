package org.stackway.billing.refund;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.RefundCancellationReason;
import org.stackway.events.value.RefundId;

/** What can be asked of a refund. */
public sealed interface RefundCommand {

    /** Promises the tuition back. */
    record Approve(RefundId refundId, WantedRefund wanted) implements RefundCommand {}

    /** Hands the refund to the provider, if its day has come and nothing stands against it. */
    record Issue() implements RefundCommand {}

    /** Gives it up before it was handed over. */
    record Cancel(RefundCancellationReason reason) implements RefundCommand {}

    /** The provider paid it out. */
    record RecordSettled(@Nullable String providerReference, Instant settledAt) implements RefundCommand {}

    /** The provider could not pay it out. */
    record RecordFailed(String reason) implements RefundCommand {}
}

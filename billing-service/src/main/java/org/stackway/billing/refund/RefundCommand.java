package org.stackway.billing.refund;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.RefundCancellationReason;
import org.stackway.events.value.RefundId;
import org.stackway.kit.domain.Rule;

/** What can be asked of a refund. */
public sealed interface RefundCommand {

    /** Promises the tuition back. */
    @Rule({"BI-07", "BI-13", "BI-14", "3.12", "3.28"})
    record Approve(RefundId refundId, WantedRefund wanted) implements RefundCommand {}

    /** Hands the refund to the provider, if its day has come and nothing stands against it. */
    @Rule("3.12")
    record Issue() implements RefundCommand {}

    /** Gives it up before it was handed over. */
    record Cancel(RefundCancellationReason reason) implements RefundCommand {}

    /** The provider paid it out. */
    record RecordSettled(@Nullable String providerReference, Instant settledAt) implements RefundCommand {}

    /** The provider could not pay it out. */
    record RecordFailed(String reason) implements RefundCommand {}
}

package org.stackway.billing.dispute;

import java.time.Instant;
import org.stackway.billing.dispute.Dispute.Rank;
import org.stackway.events.value.DisputeId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.kit.domain.Rule;

/** What can be asked of a dispute. */
public sealed interface DisputeCommand {

    /**
     * What a provider says about it. It is a fact: never refused, and without effect if it is behind us.
     *
     * @param rank how far it is
     * @param amount what is disputed
     * @param reason the provider's code
     * @param openedAt business instant, should the opening not be known
     */
    @Rule({"BI-11", "P-17"})
    record Tell(DisputeId disputeId, PaymentId paymentId, Rank rank, Money amount, String reason, Instant openedAt)
            implements DisputeCommand {}
}

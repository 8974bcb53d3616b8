package org.stackway.billing.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stackway.billing.dispute.Dispute.Rank;
import org.stackway.billing.dispute.DisputeCommand.Tell;
import org.stackway.billing.dispute.DisputeFacts.Disputed;
import org.stackway.events.billing.DisputeEvent;
import org.stackway.events.billing.DisputeEvent.DisputeLost;
import org.stackway.events.billing.DisputeEvent.DisputeOpened;
import org.stackway.events.billing.DisputeEvent.DisputeWon;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Rule;

/** Decides about one dispute. Each fact implies the ones below it, so that an end that overtakes the beginning brings it. */
public final class DisputeDecider implements Decider<Dispute, DisputeCommand, DisputeEvent, DisputeFacts> {

    @Override
    public Dispute initial() {
        return Dispute.none();
    }

    @Override
    public Dispute evolve(Dispute state, DisputeEvent event) {
        return switch (event) {
            case DisputeOpened opened -> new Dispute(Optional.of(opened), Rank.OPEN);
            case DisputeWon won -> state.at(Rank.WON);
            case DisputeLost lost -> state.at(Rank.LOST);
        };
    }

    @Override
    public Decision<DisputeEvent> decide(Dispute state, DisputeCommand command, DisputeFacts facts) {
        return switch (command) {
            case Tell tell ->
                facts.payment()
                        .map(payment -> Decision.accepted(told(state, tell, payment)))
                        .orElseGet(() -> Decision.notKnown("payment " + tell.paymentId()));
        };
    }

    @Rule({"BI-11", "P-17"})
    private static List<DisputeEvent> told(Dispute state, Tell tell, Disputed payment) {
        List<DisputeEvent> events = new ArrayList<>();
        if (state.rank() == Rank.NONE) {
            events.add(new DisputeOpened(
                    tell.disputeId(),
                    tell.paymentId(),
                    payment.checkoutId(),
                    payment.learnerId(),
                    payment.enrollmentIds(),
                    tell.amount(),
                    tell.reason(),
                    tell.openedAt()));
        }
        DisputeOpened opened = state.opened().orElseGet(() -> (DisputeOpened) events.getFirst());
        if (tell.rank() == Rank.WON && state.rank().below(Rank.WON)) {
            events.add(new DisputeWon(
                    opened.disputeId(),
                    opened.paymentId(),
                    opened.checkoutId(),
                    opened.learnerId(),
                    opened.enrollmentIds(),
                    opened.amount()));
        }
        if (tell.rank() == Rank.LOST && state.rank().below(Rank.LOST)) {
            events.add(new DisputeLost(
                    opened.disputeId(),
                    opened.paymentId(),
                    opened.checkoutId(),
                    opened.learnerId(),
                    opened.enrollmentIds(),
                    opened.amount()));
        }
        return events;
    }
}

package org.stackway.transcript.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiConsumer;
import org.stackway.events.DomainEvent;
import org.stackway.events.billing.AccountEvent.FinancialHoldPlaced;
import org.stackway.events.billing.AccountEvent.FinancialHoldReleased;
import org.stackway.events.enrollment.HoldEvent.HoldPlaced;
import org.stackway.events.enrollment.HoldEvent.HoldReleased;
import org.stackway.kit.consumer.Handling;
import org.stackway.kit.consumer.Stance;
import org.stackway.kit.consumer.Stances;
import org.stackway.kit.projection.Rows;

/** Holds of both services that place them, as facts: conferral and transcripts ask for them. */
@ApplicationScoped
class HoldPolicies implements Stances {

    @Override
    public List<Stance<?>> stances() {
        return List.of(
                placed(
                        HoldPlaced.class,
                        (hold, rows) -> HoldFacts.placed(hold.holdId(), hold.learnerId(), hold.blocks(), rows)),
                placed(
                        FinancialHoldPlaced.class,
                        (hold, rows) -> HoldFacts.placed(hold.holdId(), hold.learnerId(), hold.blocks(), rows)),
                released(HoldReleased.class, (hold, rows) -> HoldFacts.released(hold.holdId(), rows)),
                released(FinancialHoldReleased.class, (hold, rows) -> HoldFacts.released(hold.holdId(), rows)));
    }

    private static <E extends DomainEvent> Stance<E> placed(Class<E> type, BiConsumer<E, Rows> fact) {
        return new Stance.Merge<>(type, "a hold may block documents (P-18)", facts(fact));
    }

    private static <E extends DomainEvent> Stance<E> released(Class<E> type, BiConsumer<E, Rows> fact) {
        return new Stance.Merge<>(type, "blocks nothing any more", facts(fact));
    }

    private static <E extends DomainEvent> Handling<E> facts(BiConsumer<E, Rows> fact) {
        return Handling.facts((delivery, rows) -> fact.accept(delivery.event(), rows));
    }
}

package org.stackway.enrollment.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stackway.events.billing.AccountEvent.FinancialHoldPlaced;
import org.stackway.events.billing.AccountEvent.FinancialHoldReleased;
import org.stackway.events.value.HoldKind;
import org.stackway.kit.consumer.Stance;
import org.stackway.kit.consumer.Stances;

/** Financial holds, placed and released by billing in one stream per learner. */
@ApplicationScoped
class FinancialHoldPolicies implements Stances {

    private final HoldFacts facts;

    FinancialHoldPolicies(HoldFacts facts) {
        this.facts = facts;
    }

    @Override
    public List<Stance<?>> stances() {
        return List.of(
                new Stance.Merge<>(
                        FinancialHoldPlaced.class,
                        "a debt blocks new requests from the hold's arrival on (P-17)",
                        (tx, delivery) -> facts.placed(
                                tx,
                                delivery.event().holdId(),
                                delivery.event().learnerId(),
                                HoldKind.FINANCIAL,
                                delivery.event().reason().name(),
                                delivery.event().blocks())),
                new Stance.Merge<>(
                        FinancialHoldReleased.class,
                        "a released hold blocks nothing",
                        (tx, delivery) -> facts.released(tx, delivery.event().holdId())));
    }
}

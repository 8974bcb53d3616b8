package org.stackway.enrollment.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stackway.events.billing.AccountEvent.FinancialHoldPlaced;
import org.stackway.events.billing.AccountEvent.FinancialHoldReleased;
import org.stackway.events.value.HoldKind;
import org.stackway.kit.consumer.Handling;
import org.stackway.kit.consumer.Stance;
import org.stackway.kit.consumer.Stances;
import org.stackway.kit.projection.ForeignReadModels;
import org.stackway.kit.projection.ReadModel;

/** Financial holds, placed and released by billing in one stream per learner. */
@ApplicationScoped
class FinancialHoldPolicies implements Stances, ForeignReadModels {

    @Override
    public List<ReadModel.Foreign> foreign() {
        return List.of(FinancialHolds.MODEL);
    }

    @Override
    public List<Stance<?>> stances() {
        return List.of(
                new Stance.Merge<>(
                        FinancialHoldPlaced.class,
                        "a debt blocks new requests from the hold's arrival on (P-17)",
                        Handling.facts((delivery, rows) -> FinancialHolds.placed(
                                delivery.event().holdId(),
                                delivery.event().learnerId(),
                                HoldKind.FINANCIAL,
                                delivery.event().reason().name(),
                                delivery.event().blocks(),
                                rows))),
                new Stance.Merge<>(
                        FinancialHoldReleased.class,
                        "a released hold blocks nothing",
                        Handling.facts((delivery, rows) ->
                                FinancialHolds.released(delivery.event().holdId(), rows))));
    }
}

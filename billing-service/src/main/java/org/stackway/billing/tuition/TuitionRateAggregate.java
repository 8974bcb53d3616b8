package org.stackway.billing.tuition;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.stackway.events.billing.TuitionRateEvent;
import org.stackway.events.billing.TuitionRateEvent.TuitionRateSet;
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.projection.Projected;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.projection.ReadModel.Stateless;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;
import org.stackway.kit.store.Tx;

/** Streams {@code tuition-rate/<programme>}. */
@ApplicationScoped
public class TuitionRateAggregate
        implements Aggregate<TuitionRate, TuitionRateCommand, TuitionRateEvent, TuitionRateFacts> {

    private static final TuitionRateDecider DECIDER = new TuitionRateDecider();
    private static final Table RATE = Table.of("tuition_rate", "programme", "effective_from");
    private static final ReadModel.Own<TuitionRate, TuitionRateEvent> MODEL =
            ReadModel.Own.ofEvents("tuition-rates", List.of(RATE), TuitionRateAggregate::project);

    @Override
    public String category() {
        return "tuition-rate";
    }

    @Override
    public Class<TuitionRateEvent> eventType() {
        return TuitionRateEvent.class;
    }

    @Override
    public Decider<TuitionRate, TuitionRateCommand, TuitionRateEvent, TuitionRateFacts> decider() {
        return DECIDER;
    }

    @Override
    public Uni<List<TuitionRateFacts>> facts(Tx tx, List<Asked<TuitionRate, TuitionRateCommand>> asked) {
        return Uni.createFrom()
                .item(asked.stream().map(one -> new TuitionRateFacts(tx.now())).toList());
    }

    @Override
    public Optional<ReadModel.Own<TuitionRate, TuitionRateEvent>> readModel() {
        return Optional.of(MODEL);
    }

    private static void project(Projected<Stateless, TuitionRateEvent> at, Rows rows) {
        switch (at.event()) {
            case TuitionRateSet set ->
                rows.upsert(RATE, set.programme().wire(), set.effectiveFrom())
                        .set("amount_minor", set.perCreditHour().amountMinor())
                        .set("currency", set.perCreditHour().currency().getCurrencyCode());
        }
    }
}

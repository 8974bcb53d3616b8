package org.stackway.billing.tuition;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import org.stackway.events.billing.TuitionRateEvent;
import org.stackway.events.billing.TuitionRateEvent.TuitionRateSet;
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.command.Change;
import org.stackway.kit.command.Recorded;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.store.Tx;

/** Streams {@code tuition-rate/<programme>}. */
@ApplicationScoped
public class TuitionRateAggregate
        implements Aggregate<TuitionRate, TuitionRateCommand, TuitionRateEvent, TuitionRateFacts> {

    private static final TuitionRateDecider DECIDER = new TuitionRateDecider();
    private static final String UPSERT = """
            INSERT INTO rm.tuition_rate (programme, effective_from, amount_minor, currency) VALUES ($1, $2, $3, $4)
            ON CONFLICT (programme, effective_from)
            DO UPDATE SET amount_minor = excluded.amount_minor, currency = excluded.currency
            """;

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
    public Uni<Void> project(Tx tx, List<Change<TuitionRate, TuitionRateEvent>> changes) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Change<TuitionRate, TuitionRateEvent> change : changes) {
            for (Recorded<TuitionRateEvent> recorded : change.events()) {
                all = all.chain(() -> project(tx, recorded.event()));
            }
        }
        return all;
    }

    private static Uni<Void> project(Tx tx, TuitionRateEvent event) {
        return switch (event) {
            case TuitionRateSet set ->
                tx.sql()
                        .query(
                                UPSERT,
                                set.programme().wire(),
                                set.effectiveFrom().atOffset(ZoneOffset.UTC),
                                set.perCreditHour().amountMinor(),
                                set.perCreditHour().currency().getCurrencyCode())
                        .replaceWithVoid();
        };
    }
}

package org.stackway.enrollment.hold;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.enrollment.hold.HoldCommand.PlaceHold;
import org.stackway.events.enrollment.HoldEvent;
import org.stackway.events.enrollment.HoldEvent.HoldPlaced;
import org.stackway.events.value.HoldBlock;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.PolicyBook;
import org.stackway.kit.projection.Projected;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.projection.RowChange;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;
import org.stackway.kit.store.Tx;

/** Streams {@code hold/<holdId>}: the holds that staff place. */
@ApplicationScoped
public class HoldAggregate implements Aggregate<Hold, HoldCommand, HoldEvent, HoldFacts> {

    private static final HoldDecider DECIDER = new HoldDecider();
    private static final Table HOLDS = Table.of("hold", "hold_id");
    private static final ReadModel.Own<Hold, HoldEvent> MODEL =
            new ReadModel.Own<>("holds", List.of(HOLDS), HoldAggregate::project);
    private static final String READ = """
            SELECT l.learner_id IS NOT NULL AND NOT l.erased AS registered, f.hold_id IS NOT NULL AS billings
            FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS a(hold_id, learner_id, ord)
            LEFT JOIN rm.learner l ON l.learner_id = a.learner_id
            LEFT JOIN rm.hold_fact f ON f.hold_id = a.hold_id
            ORDER BY a.ord
            """;

    private final PolicyBook book;

    HoldAggregate(PolicyBook book) {
        this.book = book;
    }

    @Override
    public String category() {
        return "hold";
    }

    @Override
    public Class<HoldEvent> eventType() {
        return HoldEvent.class;
    }

    @Override
    public Decider<Hold, HoldCommand, HoldEvent, HoldFacts> decider() {
        return DECIDER;
    }

    @Override
    public Uni<List<HoldFacts>> facts(Tx tx, List<Asked<Hold, HoldCommand>> asked) {
        List<Optional<LearnerId>> learners =
                asked.stream().map(HoldAggregate::learner).toList();
        UUID[] holds = asked.stream().map(one -> HoldId.parse(one.id()).value()).toArray(UUID[]::new);
        @Nullable UUID[] of = new UUID[holds.length];
        for (int i = 0; i < of.length; i++) {
            of[i] = learners.get(i).map(LearnerId::value).orElse(null);
        }
        Policy kinds = book.inForce("hold-kinds", tx.now());
        return tx.sql().query(READ, holds, of).map(rows -> {
            List<HoldFacts> facts = new ArrayList<>();
            rows.forEach(row -> facts.add(new HoldFacts(
                    tx.now(),
                    learners.get(facts.size()),
                    row.getBoolean("registered"),
                    row.getBoolean("billings"),
                    kinds)));
            return facts;
        });
    }

    private static Optional<LearnerId> learner(Asked<Hold, HoldCommand> one) {
        if (one.state().exists()) {
            return Optional.of(one.state().known().learnerId());
        }
        return one.command() instanceof PlaceHold place ? Optional.of(place.learnerId()) : Optional.empty();
    }

    @Override
    public Optional<ReadModel.Own<Hold, HoldEvent>> readModel() {
        return Optional.of(MODEL);
    }

    private static void project(Projected<Hold, HoldEvent> at, Rows rows) {
        Instant happened = at.happenedAt();
        HoldPlaced placed = at.after().known();
        RowChange row = rows.upsert(HOLDS, placed.holdId().value())
                .once("learner_id", placed.learnerId().value())
                .once("kind", placed.kind().name())
                .once("blocks", placed.blocks().stream().map(HoldBlock::name).toList())
                .once("placed_at", happened)
                .set("active", !at.after().released())
                .set("version", at.version());
        if (at.after().released()) {
            row.set("released_at", happened);
        }
    }
}

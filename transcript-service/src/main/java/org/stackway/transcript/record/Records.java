package org.stackway.transcript.record;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.store.Tx;
import org.stackway.transcript.fact.EnrollmentFacts;
import org.stackway.transcript.fact.LearnerFacts;

/** Reads records, now or as they were known at an instant. */
@ApplicationScoped
public class Records {

    private final CommandRunner runner;
    private final RecordAggregate records;
    private final EnrollmentFacts enrollments;
    private final LearnerFacts learners;

    Records(CommandRunner runner, RecordAggregate records, EnrollmentFacts enrollments, LearnerFacts learners) {
        this.runner = runner;
        this.records = records;
        this.enrollments = enrollments;
        this.learners = learners;
    }

    /**
     * The record of a learner; empty if the learner is not known here (yet).
     *
     * @param asOf business instant: what was recorded by then. Courses in progress are shown for the present only
     */
    public Uni<Optional<RecordView>> view(Tx tx, LearnerId learner, Optional<Instant> asOf) {
        return learners.known(tx, learner)
                .chain(known -> known
                        ? (asOf.isPresent() ? past(tx, learner, asOf.get()) : present(tx, learner)).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<RecordView> present(Tx tx, LearnerId learner) {
        return runner.load(tx, records, learner.wire()).chain(loaded -> enrollments
                .ofLearner(tx, learner)
                .map(facts -> RecordView.of(learner, tx.now(), loaded.state(), facts)));
    }

    private Uni<RecordView> past(Tx tx, LearnerId learner, Instant asOf) {
        return runner.loadAsOf(tx, records, learner.wire(), asOf).chain(loaded -> enrollments
                .ofLearner(tx, learner)
                .map(facts -> RecordView.of(
                        learner,
                        asOf,
                        loaded.state(),
                        facts.stream()
                                .filter(fact -> loaded.state()
                                        .entry(fact.enrollmentId())
                                        .isPresent())
                                .toList())));
    }
}

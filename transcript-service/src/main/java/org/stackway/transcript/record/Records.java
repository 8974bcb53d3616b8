package org.stackway.transcript.record;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.stackway.events.transcript.RecordEvent;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.PolicyBook;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.http.TimeTravel;
import org.stackway.kit.http.TimeTravel.Known;
import org.stackway.kit.store.AsOf;
import org.stackway.kit.store.Tx;
import org.stackway.transcript.fact.EnrollmentFact;
import org.stackway.transcript.fact.EnrollmentFacts;
import org.stackway.transcript.fact.LearnerFacts;

/** Reads records, now or as they were known at an instant. */
@ApplicationScoped
public class Records {

    private final CommandRunner runner;
    private final RecordAggregate records;
    private final EnrollmentFacts enrollments;
    private final LearnerFacts learners;
    private final TimeTravel travel;
    private final PolicyBook policies;

    Records(
            CommandRunner runner,
            RecordAggregate records,
            EnrollmentFacts enrollments,
            LearnerFacts learners,
            TimeTravel travel,
            PolicyBook policies) {
        this.runner = runner;
        this.records = records;
        this.enrollments = enrollments;
        this.learners = learners;
        this.travel = travel;
        this.policies = policies;
    }

    /** The record of a learner as it is now; empty if the learner is not known here (yet). */
    public Uni<Optional<RecordView>> now(Tx tx, LearnerId learner) {
        return ifKnown(
                tx, learner, () -> runner.load(tx, records, learner.wire()).chain(loaded -> enrollments
                        .ofLearner(tx, learner)
                        .map(facts -> RecordView.of(learner, tx.now(), loaded.state(), facts, standards(tx.now())))));
    }

    /**
     * The record as it was: what was recorded by then, with courses' titles of today and without courses in progress,
     * which are the present's only. Empty if the learner is not known here (yet).
     */
    public Uni<Optional<RecordView>> then(Tx tx, LearnerId learner, AsOf asOf) {
        return ifKnown(tx, learner, () -> travel.find(tx, records, learner.wire(), asOf)
                .chain(found -> enrollments.ofLearner(tx, learner).map(facts -> {
                    AcademicRecord state = found.map(Known::state).orElseGet(AcademicRecord::empty);
                    List<EnrollmentFact> recorded = facts.stream()
                            .filter(fact -> state.entry(fact.enrollmentId()).isPresent())
                            .toList();
                    Instant moment = moment(found, asOf);
                    return RecordView.of(learner, moment, state, recorded, standards(moment))
                            .from(found.map(Known::sources).orElse(List.of()));
                })));
    }

    /** Nothing was recorded by then: a record without entries, if an instant was asked for. */
    private static Instant moment(Optional<Known<AcademicRecord, RecordEvent>> found, AsOf asOf) {
        return found.map(Known::at).orElseGet(() -> switch (asOf) {
            case AsOf.At(Instant instant) -> instant;
            case AsOf.Version version -> throw ProblemException.notFound();
        });
    }

    private Policy standards(Instant at) {
        return policies.inForce("academic-standing", at);
    }

    private Uni<Optional<RecordView>> ifKnown(Tx tx, LearnerId learner, Supplier<Uni<RecordView>> view) {
        return learners.known(tx, learner)
                .chain(known ->
                        known ? view.get().map(Optional::of) : Uni.createFrom().item(Optional.empty()));
    }
}

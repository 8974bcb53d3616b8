package org.stackway.transcript.audit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.PolicyBook;
import org.stackway.kit.store.Tx;
import org.stackway.transcript.fact.CandidacyFacts;
import org.stackway.transcript.fact.EnrollmentFact;
import org.stackway.transcript.fact.EnrollmentFacts;
import org.stackway.transcript.fact.LearnerFacts;
import org.stackway.transcript.fact.ProgrammeFacts;
import org.stackway.transcript.record.RecordAggregate;

/** Gathers what an audit is a function of. */
@ApplicationScoped
public class Audits {

    private final CommandRunner runner;
    private final RecordAggregate records;
    private final EnrollmentFacts enrollments;
    private final LearnerFacts learners;
    private final ProgrammeFacts programmes;
    private final CandidacyFacts candidacies;
    private final PolicyBook policies;

    Audits(
            CommandRunner runner,
            RecordAggregate records,
            EnrollmentFacts enrollments,
            LearnerFacts learners,
            ProgrammeFacts programmes,
            CandidacyFacts candidacies,
            PolicyBook policies) {
        this.runner = runner;
        this.records = records;
        this.enrollments = enrollments;
        this.learners = learners;
        this.programmes = programmes;
        this.candidacies = candidacies;
        this.policies = policies;
    }

    /** The facts for an audit as of now; empty if learner or programme are not known here (yet). */
    Uni<Optional<DegreeAudit.Facts>> facts(Tx tx, LearnerId learner, ProgrammeCode programme) {
        return learners.known(tx, learner)
                .chain(known -> known
                        ? gather(tx, learner, programme, tx.now()).map(facts -> Optional.of(facts)
                                .filter(one -> !one.versions().isEmpty()))
                        : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<DegreeAudit.Facts> gather(Tx tx, LearnerId learner, ProgrammeCode programme, Instant at) {
        Policy standards = policies.inForce("degree-standards", at);
        return runner.load(tx, records, learner.wire()).chain(loaded -> enrollments
                .ofLearner(tx, learner)
                .chain(enrolments -> programmes.versions(tx, programme).chain(versions -> candidacies
                        .standing(tx, learner, programme)
                        .map(standing -> new DegreeAudit.Facts(
                                loaded.state(), byId(enrolments), standing, versions, standards, at)))));
    }

    private static Map<EnrollmentId, EnrollmentFact> byId(List<EnrollmentFact> enrolments) {
        return enrolments.stream().collect(Collectors.toMap(EnrollmentFact::enrollmentId, Function.identity()));
    }
}

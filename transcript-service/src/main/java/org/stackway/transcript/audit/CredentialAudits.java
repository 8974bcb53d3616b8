package org.stackway.transcript.audit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.domain.PolicyBook;
import org.stackway.kit.store.Tx;
import org.stackway.transcript.audit.CredentialVerdicts.Certificates;
import org.stackway.transcript.audit.CredentialVerdicts.Sought;
import org.stackway.transcript.fact.CandidacyFacts;
import org.stackway.transcript.fact.EnrollmentFact;
import org.stackway.transcript.fact.EnrollmentFacts;
import org.stackway.transcript.fact.ProgrammeFacts;
import org.stackway.transcript.record.AcademicRecord;
import org.stackway.transcript.record.ConferralDate;
import org.stackway.transcript.record.Verdict;
import org.stackway.transcript.record.Verdicts;

/** Gathers what the verdicts of a conferral are a function of. */
@ApplicationScoped
class CredentialAudits implements Verdicts {

    private final EnrollmentFacts enrollments;
    private final ProgrammeFacts programmes;
    private final CandidacyFacts candidacies;
    private final PolicyBook policies;

    CredentialAudits(
            EnrollmentFacts enrollments, ProgrammeFacts programmes, CandidacyFacts candidacies, PolicyBook policies) {
        this.enrollments = enrollments;
        this.programmes = programmes;
        this.candidacies = candidacies;
        this.policies = policies;
    }

    @Override
    public Uni<List<Verdict>> of(Tx tx, LearnerId learner, AcademicRecord record, ConferralDate date) {
        return enrollments.ofLearner(tx, learner).chain(enrolments -> candidacies
                .programmes(tx, learner)
                .chain(codes -> sought(tx, learner, codes))
                .map(sought -> new CredentialVerdicts(
                                record,
                                enrolments.stream()
                                        .collect(Collectors.toMap(EnrollmentFact::enrollmentId, Function.identity())),
                                policies.inForce("degree-standards", date.at()),
                                policies.inForce("certificate-conferral", date.classesStart())
                                        .choice("conferred", Certificates.class),
                                date.at())
                        .on(sought)));
    }

    /** Programmes without rules are left out: nothing is known of what they ask for. */
    private Uni<List<Sought>> sought(Tx tx, LearnerId learner, List<ProgrammeCode> codes) {
        Uni<List<Sought>> all = Uni.createFrom().item(new ArrayList<>());
        for (ProgrammeCode code : codes) {
            all = all.chain(sofar -> programmes
                    .versions(tx, code)
                    .chain(versions -> candidacies.standing(tx, learner, code).map(standing -> {
                        if (!versions.isEmpty()) {
                            sofar.add(new Sought(code, standing, versions));
                        }
                        return sofar;
                    })));
        }
        return all;
    }
}

package org.stackway.transcript.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stackway.events.admission.CandidacyEvent.CertificateDeclared;
import org.stackway.events.admission.CandidacyEvent.LearnerAdmitted;
import org.stackway.events.admission.CandidacyEvent.PathwayCompleted;
import org.stackway.events.admission.CandidacyEvent.PathwayCompletionRevoked;
import org.stackway.events.admission.CandidacyEvent.ProgrammeDeclared;
import org.stackway.events.admission.CandidacyEvent.ProgrammeDiscontinued;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.kit.consumer.Handling;
import org.stackway.kit.consumer.Stance;
import org.stackway.kit.consumer.Stances;

/** What the record takes of admission-service: facts for audits. Nothing is conferred here. */
@ApplicationScoped
public class CandidacyPolicies implements Stances {

    @Override
    public List<Stance<?>> stances() {
        return List.of(
                new Stance.Merge<>(
                        ProgrammeDefined.class,
                        "what a degree asks for",
                        Handling.facts((delivery, rows) -> ProgrammeFacts.defined(delivery.event(), rows))),
                new Stance.Merge<>(
                        ProgrammeDeclared.class,
                        "only who declared a degree has it conferred",
                        Handling.facts((delivery, rows) -> CandidacyFacts.declared(delivery.event(), rows))),
                new Stance.Merge<>(
                        CertificateDeclared.class,
                        "only who declared a certificate has it conferred (rule 3.16)",
                        Handling.facts((delivery, rows) -> CandidacyFacts.certificate(delivery.event(), rows))),
                new Stance.Merge<>(
                        LearnerAdmitted.class,
                        "only who was admitted has a degree conferred",
                        Handling.facts((delivery, rows) -> CandidacyFacts.admitted(delivery.event(), rows))),
                new Stance.Merge<>(
                        ProgrammeDiscontinued.class,
                        "who left a programme has nothing of it conferred",
                        Handling.facts((delivery, rows) -> CandidacyFacts.discontinued(delivery.event(), rows))),
                new Stance.Merge<>(
                        PathwayCompleted.class,
                        "every credential needs a pathway (AD-07)",
                        Handling.facts((delivery, rows) -> CandidacyFacts.pathway(
                                delivery.event(), delivery.event().specialization(), true, rows))),
                new Stance.Merge<>(
                        PathwayCompletionRevoked.class,
                        "the pathway is complete no more",
                        Handling.facts((delivery, rows) -> CandidacyFacts.pathway(
                                delivery.event(), delivery.event().specialization(), false, rows))));
    }
}

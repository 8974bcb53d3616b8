package org.stackway.admission.candidacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.stackway.admission.candidacy.CandidacyCommand.Declare;
import org.stackway.admission.candidacy.CandidacyCommand.Discontinue;
import org.stackway.admission.candidacy.CandidacyCommand.EndIfInactive;
import org.stackway.admission.candidacy.CandidacyCommand.Recompute;
import org.stackway.events.admission.CandidacyEvent;
import org.stackway.events.admission.CandidacyEvent.CertificateDeclared;
import org.stackway.events.admission.CandidacyEvent.ProgrammeDeclared;
import org.stackway.events.admission.CandidacyEvent.ProgrammeDiscontinued;
import org.stackway.events.value.CertificateId;
import org.stackway.events.value.DiscontinuationCause;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Requirement;
import org.stackway.kit.domain.Rule;

/** Admission by performance: there is no application; it follows from grades and a declaration (AD-01). */
final class CandidacyDecider implements Decider<Candidacy, CandidacyCommand, CandidacyEvent, CandidacyFacts> {

    @Override
    public Candidacy initial() {
        return Candidacy.none();
    }

    @Override
    public Candidacy evolve(Candidacy candidacy, CandidacyEvent event) {
        return candidacy.evolve(event);
    }

    @Override
    public Decision<CandidacyEvent> decide(Candidacy candidacy, CandidacyCommand command, CandidacyFacts facts) {
        return switch (command) {
            case Declare declare -> declare(candidacy, declare, facts);
            case Discontinue discontinue -> discontinue(candidacy, discontinue, facts);
            case Recompute recompute -> recompute(candidacy, recompute, facts);
            case EndIfInactive end -> endIfInactive(candidacy, end, facts);
        };
    }

    @Rule({"AD-06", "AD-10", "AD-11"})
    private static Decision<CandidacyEvent> declare(Candidacy candidacy, Declare command, CandidacyFacts facts) {
        CandidacyId id = command.id();
        if (!facts.learner().registered()) {
            return Decision.notKnown("learner " + id.learnerId());
        }
        List<Finding> findings = CandidacyRules.declaring(candidacy, command, facts);
        return Decision.judged("DECLARATION_REFUSED", findings, () -> declared(candidacy, command, facts));
    }

    private static List<CandidacyEvent> declared(Candidacy candidacy, Declare command, CandidacyFacts facts) {
        CandidacyId id = command.id();
        Reckoning reckoning = new Reckoning(id, candidacy, facts);
        if (command.degree() && candidacy.declaredAt().isEmpty()) {
            reckoning.raise(new ProgrammeDeclared(id.learnerId(), id.programme(), facts.now()));
        }
        command.certificates().stream()
                .distinct()
                .filter(certificate -> !candidacy.certificates().containsKey(certificate))
                .forEach(certificate -> reckoning.raise(declared(id, certificate, facts.now())));
        reckoning.pathways();
        reckoning.consequences();
        return reckoning.events();
    }

    private static CertificateDeclared declared(CandidacyId id, CertificateId certificate, Instant now) {
        return new CertificateDeclared(id.learnerId(), id.programme(), certificate, now);
    }

    @Rule("AD-10")
    private static Decision<CandidacyEvent> discontinue(
            Candidacy candidacy, Discontinue command, CandidacyFacts facts) {
        CandidacyId id = command.id();
        if (!facts.learner().registered()) {
            return Decision.notKnown("learner " + id.learnerId());
        }
        if (candidacy.discontinued().isPresent()) {
            return Decision.unchanged();
        }
        return Decision.judged(
                "DISCONTINUATION_REFUSED",
                CandidacyRules.discontinuing(candidacy, id, facts),
                () -> List.of(left(id, DiscontinuationCause.STUDENT, facts.now())));
    }

    private static Decision<CandidacyEvent> recompute(Candidacy candidacy, Recompute command, CandidacyFacts facts) {
        Reckoning reckoning = new Reckoning(command.id(), candidacy, facts);
        reckoning.pathways();
        reckoning.consequences();
        return Decision.accepted(reckoning.events(), reckoning.findings());
    }

    @Rule("P-06")
    private static Decision<CandidacyEvent> endIfInactive(
            Candidacy candidacy, EndIfInactive command, CandidacyFacts facts) {
        CandidacyId id = command.id();
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.of(
                "P-06",
                "who seeks the degree no more is not discontinued",
                candidacy.seekingSince().isPresent() && !facts.conferred().containsKey(id.programme())
                        ? "sought"
                        : "not sought",
                Requirement.is("sought")));
        candidacy
                .seekingSince()
                .map(since -> Finding.now(
                        "P-06",
                        "two years without an enrolment are not over",
                        facts.now(),
                        Requirement.from(CandidacyRules.inactiveFrom(
                                since, facts.learner().lastEnrolledAt()))))
                .ifPresent(findings::add);
        return Decision.accepted(
                Finding.allHold(findings) ? List.of(left(id, DiscontinuationCause.INACTIVITY, facts.now())) : List.of(),
                findings);
    }

    private static ProgrammeDiscontinued left(CandidacyId id, DiscontinuationCause cause, Instant at) {
        return new ProgrammeDiscontinued(id.learnerId(), id.programme(), cause, at);
    }
}

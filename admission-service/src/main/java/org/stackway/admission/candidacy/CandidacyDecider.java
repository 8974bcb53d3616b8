package org.stackway.admission.candidacy;

import java.time.Instant;
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
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;

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
        List<Violation> violations = CandidacyRules.againstDeclaring(candidacy, command, facts);
        if (!violations.isEmpty()) {
            return Decision.refused("DECLARATION_REFUSED", violations);
        }
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
        return Decision.accepted(reckoning.events());
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
        List<Violation> violations = CandidacyRules.againstDiscontinuing(candidacy, id, facts);
        return violations.isEmpty()
                ? Decision.accepted(left(id, DiscontinuationCause.STUDENT, facts.now()))
                : Decision.refused("DISCONTINUATION_REFUSED", violations);
    }

    private static Decision<CandidacyEvent> recompute(Candidacy candidacy, Recompute command, CandidacyFacts facts) {
        Reckoning reckoning = new Reckoning(command.id(), candidacy, facts);
        reckoning.pathways();
        reckoning.consequences();
        return Decision.accepted(reckoning.events());
    }

    @Rule("P-06")
    private static Decision<CandidacyEvent> endIfInactive(
            Candidacy candidacy, EndIfInactive command, CandidacyFacts facts) {
        CandidacyId id = command.id();
        boolean conferred = facts.conferred().containsKey(id.programme());
        boolean inactive = candidacy
                .seekingSince()
                .map(since -> CandidacyRules.inactiveFrom(since, facts.learner().lastEnrolledAt()))
                .filter(from -> !from.isAfter(facts.now()))
                .isPresent();
        return inactive && !conferred
                ? Decision.accepted(left(id, DiscontinuationCause.INACTIVITY, facts.now()))
                : Decision.unchanged();
    }

    private static ProgrammeDiscontinued left(CandidacyId id, DiscontinuationCause cause, Instant at) {
        return new ProgrammeDiscontinued(id.learnerId(), id.programme(), cause, at);
    }
}

package org.stackway.admission.candidacy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stackway.admission.candidacy.CandidacyCommand.Declare;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.events.value.CertificateId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;

/** The rules about declaring and leaving a programme, by name. */
final class CandidacyRules {

    /** Where the institution is: two years are two years of its calendar. */
    private static final ZoneId ZONE = ZoneId.of("America/Denver");

    private static final int YEARS_OF_INACTIVITY = 2;

    private CandidacyRules() {}

    /** Every rule against a declaration. */
    static List<Violation> againstDeclaring(Candidacy candidacy, Declare command, CandidacyFacts facts) {
        List<Violation> violations = new ArrayList<>();
        ProgrammeCode programme = command.id().programme();
        Optional<ProgrammeDefined> rules = facts.rulesInForce();
        if (rules.isEmpty()) {
            violations.add(unknownProgramme(programme, "/programmes"));
        }
        candidacy
                .discontinued()
                .ifPresent(left -> violations.add(Violation.of(
                                "AD-10",
                                programme + " was permanently discontinued",
                                "DISCONTINUED at " + left.at(),
                                "not discontinued")
                        .at("/programmes")));
        if (command.degree() && candidacy.declaredAt().isEmpty()) {
            conferred(programme, facts, "/programmes").ifPresent(violations::add);
        }
        for (CertificateId certificate : command.certificates()) {
            if (rules.isPresent() && !offers(rules.get(), certificate)) {
                violations.add(unknownCertificate(certificate));
            }
        }
        return violations;
    }

    /** Every rule against leaving the programme. */
    @Rule({"AD-10", "P-07"})
    static List<Violation> againstDiscontinuing(Candidacy candidacy, CandidacyId id, CandidacyFacts facts) {
        List<Violation> violations = new ArrayList<>();
        if (facts.rulesInForce().isEmpty()) {
            violations.add(unknownProgramme(id.programme(), "/programme"));
        }
        if (candidacy.seekingSince().isEmpty()) {
            violations.add(Violation.of("AD-10", id.programme() + " was never declared")
                    .at("/programme"));
        }
        conferred(id.programme(), facts, "/programme").ifPresent(violations::add);
        enrolled(id.programme(), facts).ifPresent(violations::add);
        return violations;
    }

    /** Who is in this programme only drops active courses first; what cannot be dropped any more is waited for. */
    @Rule("P-07")
    private static Optional<Violation> enrolled(ProgrammeCode programme, CandidacyFacts facts) {
        if (facts.ties().active().isEmpty() || !facts.ties().isOnly(programme)) {
            return Optional.empty();
        }
        String courses = facts.ties().active().stream()
                .map(course -> course.courseCode().wire())
                .collect(Collectors.joining(", "));
        return Optional.of(Violation.of(
                        "P-07",
                        "active courses are dropped before one leaves one's only programme",
                        courses,
                        "no course without a grade")
                .at("/programme"));
    }

    @Rule("AD-10")
    private static Violation unknownProgramme(ProgrammeCode programme, String pointer) {
        return Violation.of("AD-10", programme + " is no programme with rules in force")
                .at(pointer);
    }

    /** A certificate that no programme offers can be declared nowhere. */
    @Rule("AD-14")
    static Violation unknownCertificate(CertificateId certificate) {
        return Violation.of("AD-14", certificate + " is no certificate of a programme in force")
                .at("/certificates");
    }

    @Rule("AD-10")
    private static Optional<Violation> conferred(ProgrammeCode programme, CandidacyFacts facts, String pointer) {
        return Optional.ofNullable(facts.conferred().get(programme)).map(at -> Violation.of(
                        "AD-10", "the degree " + programme + " is conferred", "CONFERRED at " + at, "open")
                .at(pointer));
    }

    private static boolean offers(ProgrammeDefined rules, CertificateId certificate) {
        return rules.certificates().stream()
                .anyMatch(offered -> offered.certificate().equals(certificate));
    }

    /**
     * The instant from which a learner counts as inactive: two years of the institution's calendar after the last
     * enrolment in any programme, or after the declaration if that came later.
     */
    @Rule("P-06")
    static Instant inactiveFrom(Instant declaredAt, Optional<Instant> lastEnrolledAt) {
        Instant lastActivity =
                lastEnrolledAt.filter(at -> at.isAfter(declaredAt)).orElse(declaredAt);
        return lastActivity.atZone(ZONE).plusYears(YEARS_OF_INACTIVITY).toInstant();
    }
}

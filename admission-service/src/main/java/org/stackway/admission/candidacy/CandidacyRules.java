package org.stackway.admission.candidacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stackway.admission.candidacy.CandidacyCommand.Declare;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.events.value.CertificateId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.domain.Campus;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Requirement;
import org.stackway.kit.domain.Rule;

/** The rules about declaring and leaving a programme, by name. */
final class CandidacyRules {

    private static final int YEARS_OF_INACTIVITY = 2;

    private CandidacyRules() {}

    /** What the rules find about a declaration. */
    @Rule({"AD-10", "AD-14"})
    static List<Finding> declaring(Candidacy candidacy, Declare command, CandidacyFacts facts) {
        List<Finding> found = new ArrayList<>();
        ProgrammeCode programme = command.id().programme();
        Optional<ProgrammeDefined> rules = facts.rulesInForce();
        found.add(knownProgramme(programme, rules.isPresent(), "/programmes"));
        found.add(Finding.of(
                        "AD-10",
                        programme + " was permanently discontinued",
                        candidacy
                                .discontinued()
                                .map(left -> "DISCONTINUED at " + left.at())
                                .orElse("not discontinued"),
                        Requirement.is("not discontinued"))
                .at("/programmes"));
        if (command.degree() && candidacy.declaredAt().isEmpty()) {
            found.add(notConferred(programme, facts, "/programmes"));
        }
        rules.ifPresent(inForce -> command.certificates().stream()
                .map(certificate -> offered(certificate, offers(inForce, certificate)))
                .forEach(found::add));
        return found;
    }

    /** What the rules find about leaving the programme. */
    @Rule({"AD-10", "P-07"})
    static List<Finding> discontinuing(Candidacy candidacy, CandidacyId id, CandidacyFacts facts) {
        List<Finding> found = new ArrayList<>();
        found.add(knownProgramme(id.programme(), facts.rulesInForce().isPresent(), "/programme"));
        found.add(Finding.of(
                        "AD-10",
                        id.programme() + " was never declared",
                        candidacy.seekingSince().isPresent() ? "declared" : "never declared",
                        Requirement.is("declared"))
                .at("/programme"));
        found.add(notConferred(id.programme(), facts, "/programme"));
        found.add(dropped(id.programme(), facts));
        return found;
    }

    /** Who is in this programme only drops active courses first; what cannot be dropped any more is waited for. */
    @Rule("P-07")
    private static Finding dropped(ProgrammeCode programme, CandidacyFacts facts) {
        String none = "no course without a grade";
        boolean only = facts.ties().isOnly(programme);
        String courses = facts.ties().active().stream()
                .map(course -> course.courseCode().wire())
                .collect(Collectors.joining(", "));
        Finding found = Finding.of(
                        "P-07",
                        "active courses are dropped before one leaves one's only programme",
                        !only ? "another programme" : courses.isEmpty() ? none : courses,
                        Requirement.oneOf(List.of(none, "another programme")))
                .at("/programme");
        return found.holds() ? found : found.turnsWith("GradePosted");
    }

    @Rule("AD-10")
    private static Finding knownProgramme(ProgrammeCode programme, boolean known, String pointer) {
        Finding found = Finding.of(
                        "AD-10",
                        programme + " is no programme with rules in force",
                        known ? "rules in force" : "no rules in force",
                        Requirement.is("rules in force"))
                .at(pointer);
        return known ? found : found.turnsWith("ProgrammeDefined");
    }

    /** A certificate that no programme offers can be declared nowhere. */
    @Rule("AD-14")
    static Finding offered(CertificateId certificate, boolean offered) {
        return Finding.of(
                        "AD-14",
                        certificate + " is no certificate of a programme in force",
                        offered ? "offered" : "not offered",
                        Requirement.is("offered"))
                .at("/certificates");
    }

    @Rule("AD-10")
    private static Finding notConferred(ProgrammeCode programme, CandidacyFacts facts, String pointer) {
        return Finding.of(
                        "AD-10",
                        "the degree " + programme + " is conferred",
                        Optional.ofNullable(facts.conferred().get(programme))
                                .map(at -> "CONFERRED at " + at)
                                .orElse("open"),
                        Requirement.is("open"))
                .at(pointer);
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
        return lastActivity.atZone(Campus.ZONE).plusYears(YEARS_OF_INACTIVITY).toInstant();
    }
}

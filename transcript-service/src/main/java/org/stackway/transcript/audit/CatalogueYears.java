package org.stackway.transcript.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.domain.Rule;
import org.stackway.transcript.fact.EnrollmentFact;

/**
 * By which versions of a programme's rules a learner may be judged: those in force when they enrolled in a course of the
 * programme (P-45), so that a later change takes nothing from anybody, and the one in force now, for what a change adds.
 */
final class CatalogueYears {

    private CatalogueYears() {}

    /** The newest first. Before the first version took effect the first one holds. */
    @Rule({"P-45", "3.10"})
    static List<ProgrammeDefined> of(ProgrammeCode programme, DegreeAudit.Facts facts) {
        List<Instant> instants = new ArrayList<>(List.of(facts.at()));
        facts.enrolments().values().stream()
                .filter(enrolment -> enrolment.owningProgramme().equals(programme)
                        && facts.record().entry(enrolment.enrollmentId()).isPresent())
                .map(EnrollmentFact::enrolledAt)
                .forEach(instants::add);
        TreeMap<Integer, ProgrammeDefined> versions = new TreeMap<>(Comparator.reverseOrder());
        instants.forEach(at -> inForce(facts.versions(), at).ifPresent(rules -> versions.put(rules.version(), rules)));
        return List.copyOf(versions.values());
    }

    /** Of the versions in effect at the instant the latest; before any, the first one. */
    private static Optional<ProgrammeDefined> inForce(List<ProgrammeDefined> versions, Instant at) {
        Comparator<ProgrammeDefined> byVersion = Comparator.comparingInt(ProgrammeDefined::version);
        return versions.stream()
                .filter(version -> !version.effectiveFrom().isAfter(at))
                .max(byVersion)
                .or(() -> versions.stream().min(byVersion));
    }
}

package org.stackway.admission.candidacy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stackway.admission.candidacy.Candidacy.Progress;
import org.stackway.admission.pathway.Attempts;
import org.stackway.admission.pathway.PathwayStanding;
import org.stackway.events.admission.AdmissionCriterion;
import org.stackway.events.admission.CandidacyEvent;
import org.stackway.events.admission.CandidacyEvent.AdmissionReviewRequested;
import org.stackway.events.admission.CandidacyEvent.LearnerAdmitted;
import org.stackway.events.admission.CandidacyEvent.PathwayCompleted;
import org.stackway.events.admission.CandidacyEvent.PathwayCompletionRevoked;
import org.stackway.events.admission.CandidacyEvent.PathwayProgressed;
import org.stackway.events.admission.ProgrammeEvent.Pathway;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.events.value.AdmissionReviewReason;
import org.stackway.events.value.Gpa;
import org.stackway.events.value.SpecializationId;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Requirement;
import org.stackway.kit.domain.Rule;

/**
 * One candidacy being brought in line with the facts: collects the events and keeps the state they lead to.
 *
 * <p>Before an admission the rules in force judge every pathway, upwards and downwards. After it a pathway is judged by the
 * version that judged it last, so that a later version of the rules never calls an admission into question; a corrected
 * grade does (rule 3.25).
 */
final class Reckoning {

    private final CandidacyId id;
    private final CandidacyFacts facts;
    private final Candidacy before;
    private final List<CandidacyEvent> events = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private Candidacy after;

    Reckoning(CandidacyId id, Candidacy candidacy, CandidacyFacts facts) {
        this.id = id;
        this.facts = facts;
        this.before = candidacy;
        this.after = candidacy;
    }

    List<CandidacyEvent> events() {
        return List.copyOf(events);
    }

    /** What the rules found about the pathways that were judged, those that are not complete included. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    void raise(CandidacyEvent event) {
        events.add(event);
        after = after.evolve(event);
    }

    /** Judges every pathway anew. */
    @Rule({"3.24", "3.25"})
    void pathways() {
        Optional<ProgrammeDefined> inForce = facts.rulesInForce();
        if (inForce.isEmpty()) {
            return;
        }
        Attempts attempts = facts.allAttempts();
        for (SpecializationId specialization : specializations(inForce.get())) {
            ProgrammeDefined rules = rulesFor(specialization, inForce.get());
            PathwayStanding standing = PathwayStanding.of(pathway(rules, specialization), rules.admission(), attempts);
            judge(standing, rules);
        }
    }

    /** In the order of the rules; then pathways that the rules have no more. */
    private Set<SpecializationId> specializations(ProgrammeDefined rules) {
        Set<SpecializationId> specializations = new LinkedHashSet<>();
        rules.pathways().forEach(pathway -> specializations.add(pathway.specialization()));
        before.pathways().keySet().stream()
                .sorted((a, b) -> a.wire().compareTo(b.wire()))
                .forEach(specializations::add);
        return specializations;
    }

    private ProgrammeDefined rulesFor(SpecializationId specialization, ProgrammeDefined inForce) {
        return before.admittedAt().isEmpty()
                ? inForce
                : before.progress(specialization)
                        .policyVersion()
                        .flatMap(facts.programme()::version)
                        .orElse(inForce);
    }

    private static Pathway pathway(ProgrammeDefined rules, SpecializationId specialization) {
        return rules.pathways().stream()
                .filter(pathway -> pathway.specialization().equals(specialization))
                .findFirst()
                .orElseGet(() -> new Pathway(specialization, List.of()));
    }

    private void judge(PathwayStanding standing, ProgrammeDefined rules) {
        int policyVersion = rules.version();
        SpecializationId specialization = standing.specialization();
        Progress progress = before.progress(specialization);
        boolean untouched = !before.pathways().containsKey(specialization)
                && standing.inputs().isEmpty();
        if (untouched) {
            return;
        }
        found(standing, rules.admission());
        if (!progress.gpa().equals(standing.gpa())
                || !progress.completed().equals(standing.completed())
                || !progress.missing().equals(standing.missing())) {
            raise(new PathwayProgressed(
                    id.learnerId(),
                    id.programme(),
                    specialization,
                    standing.gpa().orElse(null),
                    standing.completed(),
                    standing.missing()));
        }
        if (standing.complete() && !progress.complete()) {
            raise(new PathwayCompleted(
                    id.learnerId(),
                    id.programme(),
                    specialization,
                    standing.gpa().orElseThrow(),
                    policyVersion,
                    standing.inputs()));
        } else if (!standing.complete() && progress.complete()) {
            raise(new PathwayCompletionRevoked(
                    id.learnerId(),
                    id.programme(),
                    specialization,
                    standing.gpa().orElse(null),
                    policyVersion,
                    standing.inputs()));
        }
    }

    /** A shown average is cut, never rounded up: it reaches a least one of as few decimals exactly if the average does. */
    @Rule({"AD-03", "AD-04", "AD-05", "P-43"})
    private void found(PathwayStanding standing, AdmissionCriterion criterion) {
        findings.add(Finding.of(
                "AD-03",
                standing.specialization() + " has courses without a counting grade that is good enough",
                standing.completed().size(),
                Requirement.is(standing.completed().size() + standing.missing().size())));
        standing.unmet().stream()
                .filter(unmet -> unmet.courseCode() != null && unmet.observed() != null)
                .map(unmet -> Finding.of(unmet.rule(), false, unmet.message())
                        .found(unmet.observed(), "at least " + unmet.required()))
                .forEach(findings::add);
        if (criterion instanceof AdmissionCriterion.CumulativeGpaAndFloor averaged) {
            standing.gpa()
                    .map(gpa -> Finding.of(
                            "AD-04",
                            "the credit-weighted average over " + standing.specialization() + " is too low",
                            gpa,
                            Requirement.atLeast(
                                    new Gpa(averaged.minCumulativeGpa().value()))))
                    .ifPresent(findings::add);
        }
    }

    /** What pathways and declaration together come to, whichever was last (AD-11). */
    void consequences() {
        if (after.discontinued().isPresent()) {
            return;
        }
        boolean degreeDeclared = after.declaredAt().isPresent();
        if (after.admittedAt().isPresent()) {
            if (before.pathwayComplete() && !after.pathwayComplete()) {
                review(AdmissionReviewReason.PATHWAY_COMPLETION_REVOKED);
            }
        } else if (degreeDeclared && after.pathwayComplete()) {
            raise(new LearnerAdmitted(id.learnerId(), id.programme(), facts.now()));
        } else if (degreeDeclared
                && awaitsUnknownCriterion()
                && !after.reviews().contains(AdmissionReviewReason.ADMISSION_CRITERION_UNKNOWN)) {
            review(AdmissionReviewReason.ADMISSION_CRITERION_UNKNOWN);
        }
    }

    /** All courses of a pathway have counting grades, and only the unknown criterion keeps the machine from admitting. */
    @Rule("3.15")
    private boolean awaitsUnknownCriterion() {
        return facts.rulesInForce()
                .filter(rules -> rules.admission() instanceof AdmissionCriterion.Unknown)
                .filter(rules -> rules.pathways().stream()
                        .map(pathway -> after.progress(pathway.specialization()))
                        .anyMatch(progress -> progress.missing().isEmpty()
                                && !progress.completed().isEmpty()))
                .isPresent();
    }

    private void review(AdmissionReviewReason reason) {
        raise(new AdmissionReviewRequested(id.learnerId(), id.programme(), reason));
    }
}

package org.stackway.admission.candidacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stackway.admission.candidacy.Candidacy.Discontinuation;
import org.stackway.admission.candidacy.Candidacy.Progress;
import org.stackway.admission.pathway.Attempt;
import org.stackway.admission.pathway.Attempts;
import org.stackway.admission.pathway.PathwayStanding;
import org.stackway.admission.pathway.Requirement;
import org.stackway.admission.programme.Programme;
import org.stackway.admission.programme.ProgrammeView;
import org.stackway.events.admission.AdmissionCriterion;
import org.stackway.events.admission.ProgrammeEvent.Pathway;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.events.value.AdmissionReviewReason;
import org.stackway.events.value.CertificateId;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.Credential;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.DiscontinuationCause;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Gpa;
import org.stackway.events.value.Grade;
import org.stackway.events.value.GradePoints;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.SpecializationId;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.http.TimeTravel;
import org.stackway.kit.store.Cause;

/**
 * Where a learner stands in a programme (AD-12). Answers to commands leave out what depends on grades: {@code
 * policyVersion}, {@code admission}, and each pathway's {@code missing} and {@code courses}.
 *
 * @param name the programme's name of today
 * @param degreeSeeking true from the admission until the degree is conferred or the programme left (AD-13)
 * @param policyVersion the version of the programme's rules by which pathways are shown
 * @param reviews why a person has to look at the admission
 * @param asOf of a past card, the business instant whose knowledge it shows
 * @param sources of a past card, how far each service was known in it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CandidacyView(
        LearnerId learnerId,
        ProgrammeCode programme,
        @Nullable String name,
        CandidacyStatus status,
        boolean degreeSeeking,
        @Nullable Instant declaredAt,
        @Nullable Instant admittedAt,
        @Nullable Instant discontinuedAt,
        @Nullable DiscontinuationCause discontinuationCause,
        @Nullable Instant conferredAt,
        @Nullable Integer policyVersion,
        @Nullable AdmissionCriterion admission,
        List<PathwayView> pathways,
        List<CertificateView> certificates,
        List<AdmissionReviewReason> reviews,
        @Nullable Instant asOf,
        @Nullable List<Cause> sources) {

    /**
     * One pathway.
     *
     * @param complete as decided, by the events
     * @param gpa of all counting attempts, cut to three decimals (3.24); absent without one
     * @param completed courses that are done well enough
     * @param missing what the rules still ask for, and by which rule
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PathwayView(
            SpecializationId specialization,
            boolean complete,
            @Nullable Gpa gpa,
            List<CourseCode> completed,
            @Nullable List<Requirement> missing,
            @Nullable List<CourseView> courses) {}

    /**
     * One course of a pathway.
     *
     * @param gradePoints of the best counting attempt; absent without one
     * @param wouldDo the least grade with which the pathway would be complete: in each course that is still open, or, if only
     *     the average is too low, in a single repeat of this one; absent if no grade would do or nothing is open
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CourseView(
            CourseCode courseCode,
            boolean completed,
            @Nullable GradePoints gradePoints,
            @Nullable Grade wouldDo,
            List<AttemptView> attempts) {}

    /** One graded attempt, and whether it is part of the average (3.24). */
    public record AttemptView(
            EnrollmentId enrollmentId,
            int attempt,
            CreditHours creditHours,
            Grade grade,
            GradePoints gradePoints,
            boolean counts) {}

    /** A declared or conferred certificate. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CertificateView(
            CertificateId certificate,
            String status,
            @Nullable Instant declaredAt,
            @Nullable Instant conferredAt) {}

    /** As far as the candidacy's own events tell: the answer to a command. */
    public static CandidacyView of(CandidacyId id, Candidacy candidacy) {
        List<PathwayView> pathways = candidacy.pathways().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(SpecializationId::wire)))
                .map(entry -> own(entry.getKey(), entry.getValue()))
                .toList();
        return view(id, candidacy, Optional.empty(), pathways, Map.of(), Instant.EPOCH);
    }

    /** The whole card, by the version of the rules in force. */
    public static CandidacyView of(
            CandidacyId id,
            Candidacy candidacy,
            Programme programme,
            Attempts attempts,
            Map<CourseCode, CreditHours> hours,
            Map<Credential, Instant> conferred,
            Instant now) {
        Optional<ProgrammeDefined> rules = programme.inForce(now);
        List<PathwayView> pathways = new ArrayList<>();
        rules.ifPresent(defined -> {
            for (Pathway pathway : defined.pathways()) {
                pathways.add(judged(pathway, defined.admission(), candidacy, attempts, hours));
            }
        });
        return view(id, candidacy, rules, pathways, conferred, now);
    }

    private static CandidacyView view(
            CandidacyId id,
            Candidacy candidacy,
            Optional<ProgrammeDefined> rules,
            List<PathwayView> pathways,
            Map<Credential, Instant> conferred,
            Instant now) {
        Instant conferredAt = conferred.get(id.programme());
        return new CandidacyView(
                id.learnerId(),
                id.programme(),
                rules.flatMap(defined -> ProgrammeView.nameAt(defined, now)).orElse(null),
                CandidacyStatus.of(candidacy, conferredAt != null),
                degreeSeeking(candidacy, conferredAt != null),
                candidacy.declaredAt().orElse(null),
                candidacy.admittedAt().orElse(null),
                candidacy.discontinued().map(Discontinuation::at).orElse(null),
                candidacy.discontinued().map(Discontinuation::cause).orElse(null),
                conferredAt,
                rules.map(ProgrammeDefined::version).orElse(null),
                rules.map(ProgrammeDefined::admission).orElse(null),
                pathways,
                certificates(candidacy, rules, conferred),
                List.copyOf(candidacy.reviews()),
                null,
                null);
    }

    /** Who is admitted seeks the degree, until it is conferred or the programme left (AD-13); nobody else does. */
    @Rule("AD-13")
    private static boolean degreeSeeking(Candidacy candidacy, boolean conferred) {
        return candidacy.admittedAt().isPresent() && candidacy.discontinued().isEmpty() && !conferred;
    }

    /**
     * The card as the candidacy's own events told it then. By which grades is not ours to say of the past: {@code missing}
     * and {@code courses} are left out, average and completed courses are as decided then.
     */
    static CandidacyView then(
            CandidacyId id,
            TimeTravel.Known<Candidacy, ?> then,
            Optional<ProgrammeDefined> rules,
            Map<Credential, Instant> conferred) {
        List<PathwayView> pathways = of(id, then.state()).pathways();
        CandidacyView card = view(id, then.state(), rules, pathways, conferred, then.at());
        return new CandidacyView(
                card.learnerId,
                card.programme,
                card.name,
                card.status,
                card.degreeSeeking,
                card.declaredAt,
                card.admittedAt,
                card.discontinuedAt,
                card.discontinuationCause,
                card.conferredAt,
                card.policyVersion,
                card.admission,
                card.pathways,
                card.certificates,
                card.reviews,
                then.at(),
                then.sources());
    }

    private static PathwayView own(SpecializationId specialization, Progress progress) {
        return new PathwayView(
                specialization, progress.complete(), progress.gpa().orElse(null), progress.completed(), null, null);
    }

    private static PathwayView judged(
            Pathway pathway,
            AdmissionCriterion criterion,
            Candidacy candidacy,
            Attempts attempts,
            Map<CourseCode, CreditHours> hours) {
        PathwayStanding standing = PathwayStanding.of(pathway, criterion, attempts);
        Map<CourseCode, Grade> wouldDo = PathwayStanding.wouldDo(pathway, criterion, attempts, hours);
        return new PathwayView(
                pathway.specialization(),
                candidacy.progress(pathway.specialization()).complete(),
                standing.gpa().orElse(null),
                standing.completed(),
                standing.unmet(),
                pathway.courses().stream()
                        .map(course -> course(course, standing, attempts, wouldDo.get(course)))
                        .toList());
    }

    private static CourseView course(
            CourseCode course, PathwayStanding standing, Attempts attempts, @Nullable Grade wouldDo) {
        return new CourseView(
                course,
                standing.completed().contains(course),
                attempts.best(course).orElse(null),
                wouldDo,
                attempts.at(course).stream()
                        .filter(attempt -> attempt.mark() == Attempt.Mark.STANDS)
                        .map(attempt -> new AttemptView(
                                attempt.enrollmentId(),
                                attempt.attempt(),
                                attempt.creditHours(),
                                attempt.grade(),
                                attempt.gradePoints(),
                                attempts.counts(attempt)))
                        .toList());
    }

    private static List<CertificateView> certificates(
            Candidacy candidacy, Optional<ProgrammeDefined> rules, Map<Credential, Instant> conferred) {
        Map<String, CertificateView> views = new TreeMap<>();
        candidacy.certificates().forEach((certificate, at) -> {
            Instant conferredAt = conferred.get(certificate);
            views.put(
                    certificate.wire(),
                    new CertificateView(certificate, conferredAt == null ? "DECLARED" : "CONFERRED", at, conferredAt));
        });
        rules.ifPresent(defined -> defined.certificates().forEach(offered -> {
            Instant conferredAt = conferred.get(offered.certificate());
            if (conferredAt != null) {
                views.putIfAbsent(
                        offered.certificate().wire(),
                        new CertificateView(offered.certificate(), "CONFERRED", null, conferredAt));
            }
        }));
        return List.copyOf(views.values());
    }
}

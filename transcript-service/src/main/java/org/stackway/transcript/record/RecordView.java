package org.stackway.transcript.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Gpa;
import org.stackway.events.value.GradePoints;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.SessionId;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.store.Cause;
import org.stackway.transcript.fact.EnrollmentFact;
import org.stackway.transcript.record.AcademicRecord.Entry;

/**
 * A learner's record as shown: no mark of modality or delivery anywhere (TR-01), nothing that was dropped (EN-25).
 *
 * @param asOf business instant whose knowledge this is
 * @param attemptedCredits of all shown attempts, W, I and replaced ones included, as a decimal string
 * @param earnedCredits of counting passes
 * @param gpa cut to three decimals; absent without a grade
 * @param standing in all graduate programmes at once (P-34, P-36); absent without a grade, and never on a document
 * @param replacementOptOuts enrolments whose grades replace nothing by itself, because the learner wants it so (P-26); absent
 *     without any, and never on a document
 * @param sources of a past record, how far each service was known in it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordView(
        LearnerId learnerId,
        Instant asOf,
        List<Line> courses,
        List<InProgress> inProgress,
        String attemptedCredits,
        String earnedCredits,
        @Nullable Gpa gpa,
        @Nullable Standing standing,
        @Nullable List<EnrollmentId> replacementOptOuts,
        @Nullable List<Cause> sources) {

    /**
     * One course of the record.
     *
     * @param mark GRADED, REPLACED, WITHDRAWN or INCOMPLETE
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            EnrollmentId enrollmentId,
            SessionId sessionId,
            CourseCode courseCode,
            @Nullable String title,
            CreditHours creditHours,
            String grade,
            @Nullable String gradePoints,
            String mark,
            @Nullable EnrollmentId replacedBy) {}

    /**
     * Academic standing.
     *
     * @param status GOOD, or what the policy calls an average below the least one: WARNING
     * @param minGpa the least average
     */
    public record Standing(String status, String minGpa, int policyVersion) {}

    /** A course that is being taken. */
    public record InProgress(
            EnrollmentId enrollmentId,
            SessionId sessionId,
            CourseCode courseCode,
            String title,
            CreditHours creditHours) {}

    /** The view of a record, with the titles and courses in progress that the enrolments tell. */
    public static RecordView of(
            LearnerId learner,
            Instant asOf,
            AcademicRecord record,
            List<EnrollmentFact> enrollments,
            Policy standards) {
        List<Line> lines = new ArrayList<>();
        BigDecimal attempted = BigDecimal.ZERO;
        BigDecimal earned = BigDecimal.ZERO;
        for (Entry entry : record.shown()) {
            boolean counts = record.counts(entry);
            attempted = attempted.add(entry.creditHours().value());
            if (counts && entry.grade().orElseThrow().points().value().signum() > 0) {
                earned = earned.add(entry.creditHours().value());
            }
            lines.add(line(entry, counts, title(enrollments, entry.enrollmentId())));
        }
        lines.sort(Comparator.comparing(Line::sessionId)
                .thenComparing(line -> line.courseCode().wire()));
        List<InProgress> inProgress = enrollments.stream()
                .filter(fact -> fact.standing() == EnrollmentFact.Standing.ENROLLED
                        && record.entry(fact.enrollmentId()).isEmpty())
                .map(fact -> new InProgress(
                        fact.enrollmentId(), fact.sessionId(), fact.courseCode(), fact.title(), fact.creditHours()))
                .toList();
        return new RecordView(
                learner,
                asOf,
                lines,
                inProgress,
                decimal(attempted),
                decimal(earned),
                record.gpa().orElse(null),
                standing(record, standards).orElse(null),
                record.optedOut().isEmpty() ? null : List.copyOf(record.optedOut()),
                null);
    }

    /** The exact average decides, not the one that is shown. */
    @Rule({"P-34", "P-36"})
    private static Optional<Standing> standing(AcademicRecord record, Policy standards) {
        GradePoints least = GradePoints.parse(standards.text("minGpa"));
        return record.gpa()
                .map(any -> new Standing(
                        record.averages(least) ? "GOOD" : standards.text("below"), least.wire(), standards.version()));
    }

    /** The same, saying what it was made from. */
    RecordView from(List<Cause> madeFrom) {
        return new RecordView(
                learnerId,
                asOf,
                courses,
                inProgress,
                attemptedCredits,
                earnedCredits,
                gpa,
                standing,
                replacementOptOuts,
                List.copyOf(madeFrom));
    }

    /**
     * The same as a document shows it: without what it was made from, without the standing, which is the school's, and without
     * the learner's choices.
     */
    public RecordView withoutSources() {
        return new RecordView(
                learnerId, asOf, courses, inProgress, attemptedCredits, earnedCredits, gpa, null, null, null);
    }

    private static Line line(Entry entry, boolean counts, @Nullable String title) {
        return switch (entry.mark()) {
            case GRADED ->
                new Line(
                        entry.enrollmentId(),
                        entry.sessionId(),
                        entry.courseCode(),
                        title,
                        entry.creditHours(),
                        entry.grade().orElseThrow().wire(),
                        entry.grade().orElseThrow().points().wire(),
                        counts ? "GRADED" : "REPLACED",
                        counts ? null : entry.replacedBy());
            case WITHDRAWN -> ungraded(entry, "W", title);
            case INCOMPLETE -> ungraded(entry, "I", title);
            case VOIDED -> throw new IllegalStateException("a voided entry is not shown");
        };
    }

    private static Line ungraded(Entry entry, String symbol, @Nullable String title) {
        return new Line(
                entry.enrollmentId(),
                entry.sessionId(),
                entry.courseCode(),
                title,
                entry.creditHours(),
                symbol,
                null,
                entry.mark().name(),
                null);
    }

    private static @Nullable String title(List<EnrollmentFact> enrollments, EnrollmentId id) {
        return enrollments.stream()
                .filter(fact -> fact.enrollmentId().equals(id))
                .map(EnrollmentFact::title)
                .findFirst()
                .orElse(null);
    }

    /** At least one decimal, as credit hours are written everywhere. */
    private static String decimal(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 1 ? stripped.setScale(1) : stripped).toPlainString();
    }
}

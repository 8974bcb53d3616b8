package org.stackway.transcript.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stackway.events.transcript.RecordEvent;
import org.stackway.events.transcript.RecordEvent.AllocatedCourse;
import org.stackway.events.transcript.RecordEvent.CertificateConferred;
import org.stackway.events.transcript.RecordEvent.CreditAllocated;
import org.stackway.events.transcript.RecordEvent.DegreeConferred;
import org.stackway.events.transcript.RecordEvent.GradeChanged;
import org.stackway.events.transcript.RecordEvent.GradePosted;
import org.stackway.events.transcript.RecordEvent.GradeReplaced;
import org.stackway.events.transcript.RecordEvent.GradeRestored;
import org.stackway.events.transcript.RecordEvent.GradeVoided;
import org.stackway.events.transcript.RecordEvent.IncompleteRecorded;
import org.stackway.events.transcript.RecordEvent.ReplacementOptedIn;
import org.stackway.events.transcript.RecordEvent.ReplacementOptedOut;
import org.stackway.events.transcript.RecordEvent.WithdrawalRecorded;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.Credential;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Gpa;
import org.stackway.events.value.Grade;
import org.stackway.events.value.GradePoints;
import org.stackway.events.value.SessionId;
import org.stackway.kit.domain.Rule;

/**
 * A learner's academic record: one entry per enrolment that was graded or withdrawn from, in the order of posting. Stream
 * {@code record/<learnerId>}.
 *
 * @param allocations which courses each conferred credential has used up (TR-09, TR-10)
 * @param conferred what was conferred, and when
 * @param optedOut enrolments whose grades are not to replace earlier ones (P-26), graded yet or not
 */
public record AcademicRecord(
        Map<EnrollmentId, Entry> entries,
        Map<Credential, List<AllocatedCourse>> allocations,
        Map<Credential, Instant> conferred,
        Set<EnrollmentId> optedOut) {

    public AcademicRecord {
        entries = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        allocations = Map.copyOf(allocations);
        conferred = Map.copyOf(conferred);
        optedOut = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(optedOut));
    }

    public static AcademicRecord empty() {
        return new AcademicRecord(Map.of(), Map.of(), Map.of(), Set.of());
    }

    /** The record after one more event. */
    public AcademicRecord evolve(RecordEvent event) {
        return switch (event) {
            case GradePosted posted ->
                with(new Entry(
                        posted.enrollmentId(),
                        posted.sessionId(),
                        posted.courseCode(),
                        posted.creditHours(),
                        posted.attempt(),
                        posted.grade(),
                        Mark.GRADED,
                        entry(posted.enrollmentId()).map(Entry::replacedBy).orElse(null)));
            case GradeChanged changed ->
                with(entry(changed.enrollmentId()).orElseThrow().graded(changed.to()));
            case GradeReplaced replaced ->
                with(entry(replaced.replacedEnrollmentId()).orElseThrow().replacedBy(replaced.enrollmentId()));
            case GradeRestored restored ->
                with(entry(restored.enrollmentId()).orElseThrow().replacedBy(null));
            case ReplacementOptedOut out -> {
                Set<EnrollmentId> more = new LinkedHashSet<>(optedOut);
                more.add(out.enrollmentId());
                yield new AcademicRecord(entries, allocations, conferred, more);
            }
            case ReplacementOptedIn in -> {
                Set<EnrollmentId> fewer = new LinkedHashSet<>(optedOut);
                fewer.remove(in.enrollmentId());
                yield new AcademicRecord(entries, allocations, conferred, fewer);
            }
            case GradeVoided voided ->
                with(entry(voided.enrollmentId()).orElseThrow().marked(Mark.VOIDED));
            case WithdrawalRecorded withdrawn ->
                with(new Entry(
                        withdrawn.enrollmentId(),
                        withdrawn.sessionId(),
                        withdrawn.courseCode(),
                        withdrawn.creditHours(),
                        0,
                        null,
                        Mark.WITHDRAWN,
                        null));
            case IncompleteRecorded incomplete ->
                with(new Entry(
                        incomplete.enrollmentId(),
                        incomplete.sessionId(),
                        incomplete.courseCode(),
                        incomplete.creditHours(),
                        incomplete.attempt(),
                        null,
                        Mark.INCOMPLETE,
                        null));
            case CreditAllocated allocated ->
                new AcademicRecord(
                        entries, with(allocations, allocated.credential(), allocated.courses()), conferred, optedOut);
            case CertificateConferred certificate ->
                new AcademicRecord(
                        entries,
                        allocations,
                        with(conferred, certificate.certificate(), certificate.conferredAt()),
                        optedOut);
            case DegreeConferred degree ->
                new AcademicRecord(
                        entries, allocations, with(conferred, degree.programme(), degree.conferredAt()), optedOut);
        };
    }

    public Optional<Entry> entry(EnrollmentId enrollment) {
        return Optional.ofNullable(entries.get(enrollment));
    }

    /** Entries that appear on the record: everything but what was dropped (EN-25). */
    public List<Entry> shown() {
        return entries.values().stream()
                .filter(entry -> entry.mark() != Mark.VOIDED)
                .toList();
    }

    /** True if the entry counts in the average: graded, and not replaced by a grade that itself still stands (P-28). */
    public boolean counts(Entry entry) {
        if (entry.mark() != Mark.GRADED) {
            return false;
        }
        EnrollmentId by = entry.replacedBy();
        return by == null || entry(by).map(other -> other.mark() != Mark.GRADED).orElse(true);
    }

    /** The attempt whose standing grade has taken the place of this one's; empty if the entry counts. */
    Optional<EnrollmentId> replacement(Entry entry) {
        return counts(entry) ? Optional.empty() : Optional.ofNullable(entry.replacedBy());
    }

    /** The average of all counting entries, weighted by credit hours; empty without any. Shown cut, not rounded (3.24). */
    public Optional<Gpa> gpa() {
        BigDecimal credits = credits();
        return credits.signum() == 0 ? Optional.empty() : Optional.of(Gpa.cut(weightedPoints(), credits));
    }

    /** Whether the average of all counting entries is this or better; exact, without a division. False without an entry. */
    @Rule("3.24")
    public boolean averages(GradePoints least) {
        BigDecimal credits = credits();
        return credits.signum() > 0 && weightedPoints().compareTo(least.value().multiply(credits)) >= 0;
    }

    private BigDecimal weightedPoints() {
        return entries.values().stream()
                .filter(this::counts)
                .map(entry -> entry.creditHours()
                        .value()
                        .multiply(entry.grade().orElseThrow().points().value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal credits() {
        return entries.values().stream()
                .filter(this::counts)
                .map(entry -> entry.creditHours().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private AcademicRecord with(Entry entry) {
        Map<EnrollmentId, Entry> more = new LinkedHashMap<>(entries);
        more.put(entry.enrollmentId(), entry);
        return new AcademicRecord(more, allocations, conferred, optedOut);
    }

    private static <V> Map<Credential, V> with(Map<Credential, V> map, Credential credential, V value) {
        Map<Credential, V> more = new LinkedHashMap<>(map);
        more.put(credential, value);
        return more;
    }

    /** What an entry is. */
    public enum Mark {
        GRADED,
        /** W: attempted, in no average. */
        WITHDRAWN,
        /** I: attempted, in no average, until a grade takes its place (rule 3.6). */
        INCOMPLETE,
        /** Dropped after all: for the record it never was. */
        VOIDED
    }

    /**
     * One course on the record.
     *
     * @param attempt from 1; 0 for a withdrawal, which is no attempt
     * @param replacedBy the later attempt whose grade took the place of this one
     */
    public record Entry(
            EnrollmentId enrollmentId,
            SessionId sessionId,
            CourseCode courseCode,
            CreditHours creditHours,
            int attempt,
            @Nullable Grade letter,
            Mark mark,
            @Nullable EnrollmentId replacedBy) {

        public Optional<Grade> grade() {
            return Optional.ofNullable(letter);
        }

        Entry graded(Grade to) {
            return new Entry(enrollmentId, sessionId, courseCode, creditHours, attempt, to, mark, replacedBy);
        }

        Entry marked(Mark to) {
            return new Entry(enrollmentId, sessionId, courseCode, creditHours, attempt, letter, to, replacedBy);
        }

        Entry replacedBy(@Nullable EnrollmentId by) {
            return new Entry(enrollmentId, sessionId, courseCode, creditHours, attempt, letter, mark, by);
        }
    }
}

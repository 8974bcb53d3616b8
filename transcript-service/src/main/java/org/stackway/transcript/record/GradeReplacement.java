package org.stackway.transcript.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stackway.events.transcript.RecordEvent;
import org.stackway.events.transcript.RecordEvent.GradeReplaced;
import org.stackway.events.transcript.RecordEvent.GradeRestored;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Grade;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.OfferingId;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.Rule;
import org.stackway.transcript.record.AcademicRecord.Entry;
import org.stackway.transcript.record.AcademicRecord.Mark;
import org.stackway.transcript.record.Repeats.Repeat;

/**
 * Which attempts at a course stand in the place of earlier ones: of two attempts that follow each other, as the policy of the
 * later one's term says (rule 3.17). Since February 2022 by itself, a prior grade of C+ or lower, when the new grade is the
 * same or better (P-25 to P-27), unless the learner has opted out; the policy of 2019 on request only, whatever the new grade,
 * and for good.
 *
 * <p>It is a function of the graded attempts, their terms and the learner's choices, so that grades which come late, are
 * changed, voided or posted anew lead to the same record.
 */
final class GradeReplacement {

    /** When a grade is replaced. */
    enum Applied {
        AUTOMATICALLY,
        ON_REQUEST
    }

    private GradeReplacement() {}

    /** What brings the record in line with the policies after its grades or choices have changed: first what counts again. */
    @Rule({"P-25", "P-26", "P-27", "P-28", "P-29", "P-31", "3.17"})
    static List<RecordEvent> settle(AcademicRecord record, LearnerId learner, Repeats repeats) {
        List<RecordEvent> restored = new ArrayList<>();
        List<RecordEvent> replaced = new ArrayList<>();
        List<Attempt> attempts = attempts(record, repeats);
        for (int i = 0; i < attempts.size(); i++) {
            Attempt prior = attempts.get(i);
            Optional<EnrollmentId> is = record.replacement(prior.entry());
            Optional<Attempt> next = i + 1 < attempts.size() ? Optional.of(attempts.get(i + 1)) : Optional.empty();
            Optional<Attempt> by = next.filter(one -> replaces(
                    prior, one, is, record.optedOut().contains(one.entry().enrollmentId())));
            if (by.isEmpty() && is.isPresent()) {
                restored.add(
                        restored(prior, learner, next.orElse(prior).policy().version()));
            }
            by.filter(one -> !is.equals(Optional.of(one.entry().enrollmentId())))
                    .ifPresent(one -> replaced.add(replaced(prior, one, learner)));
        }
        restored.addAll(replaced);
        return restored;
    }

    private static boolean replaces(Attempt prior, Attempt next, Optional<EnrollmentId> is, boolean optedOut) {
        return switch (next.policy().choice("applied", Applied.class)) {
            case AUTOMATICALLY ->
                !optedOut && eligible(prior, next.policy()) && next.grade().atLeast(prior.grade());
            case ON_REQUEST -> is.equals(Optional.of(next.entry().enrollmentId()));
        };
    }

    /** The attempt that this one would replace on request: the one before it. */
    static Optional<Attempt> before(AcademicRecord record, Repeats repeats, EnrollmentId later) {
        Optional<Attempt> before = Optional.empty();
        for (Attempt attempt : attempts(record, repeats)) {
            if (attempt.entry().enrollmentId().equals(later)) {
                return before;
            }
            before = Optional.of(attempt);
        }
        return Optional.empty();
    }

    @Rule("P-25")
    static boolean eligible(Attempt prior, Policy policy) {
        return Grade.parse(policy.text("replaceableUpTo")).atLeast(prior.grade());
    }

    /** The graded attempts, in the order of their terms; W, I and what was dropped are no attempts (P-29). */
    private static List<Attempt> attempts(AcademicRecord record, Repeats repeats) {
        List<Attempt> attempts = new ArrayList<>();
        for (Repeat repeat : repeats.inOrder()) {
            record.entry(repeat.enrollmentId())
                    .filter(entry -> entry.mark() == Mark.GRADED)
                    .ifPresent(entry ->
                            attempts.add(new Attempt(entry, entry.grade().orElseThrow(), repeat.replacement())));
        }
        return attempts;
    }

    static GradeReplaced replaced(Attempt prior, Attempt by, LearnerId learner) {
        Entry entry = by.entry();
        return new GradeReplaced(
                entry.enrollmentId(),
                learner,
                new OfferingId(entry.sessionId(), entry.courseCode()),
                entry.sessionId(),
                entry.courseCode(),
                entry.creditHours(),
                by.grade(),
                by.grade().points(),
                entry.attempt(),
                prior.entry().enrollmentId(),
                by.policy().version());
    }

    private static GradeRestored restored(Attempt prior, LearnerId learner, int policyVersion) {
        Entry entry = prior.entry();
        return new GradeRestored(
                entry.enrollmentId(),
                learner,
                new OfferingId(entry.sessionId(), entry.courseCode()),
                entry.sessionId(),
                entry.courseCode(),
                entry.creditHours(),
                prior.grade(),
                prior.grade().points(),
                entry.attempt(),
                policyVersion);
    }

    /** A graded attempt and the policy of its term. */
    record Attempt(Entry entry, Grade grade, Policy policy) {}
}

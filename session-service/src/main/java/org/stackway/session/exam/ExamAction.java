package org.stackway.session.exam;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.http.Deadline;

/**
 * What can be done with an appointment now, or why not: by the rules that decide, so that a user interface never
 * re-implements a deadline.
 *
 * @param until the last instant at which it is possible, as things stand
 * @param earliestStart the earliest start that would be accepted now
 * @param latestStart the latest one
 * @param refused what stands against it; absent if it is possible
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ExamAction(
        String action,
        @Nullable Deadline until,
        @Nullable Deadline earliestStart,
        @Nullable Deadline latestStart,
        List<Violation> refused) {

    static List<ExamAction> of(Exam exam, ExamFacts facts) {
        return exam.standing()
                .filter(slot -> !exam.opened())
                .map(slot -> List.of(move(exam, facts), cancel(exam, slot.startsAt(), facts)))
                .orElseGet(List::of);
    }

    private static ExamAction move(Exam exam, ExamFacts facts) {
        Instant earliest = facts.now().plus(ExamRules.NOTICE);
        return new ExamAction(
                "move",
                shown(ExamRules.lastChance(facts), facts),
                shown(earliest, facts),
                shown(ExamRules.latestStart(facts), facts),
                Finding.violations(ExamRules.moving(exam, facts)));
    }

    private static ExamAction cancel(Exam exam, Instant startsAt, ExamFacts facts) {
        return new ExamAction(
                "cancel",
                facts.now().isBefore(startsAt) ? shown(startsAt.minusMillis(1), facts) : null,
                null,
                null,
                Finding.violations(ExamRules.cancelling(exam, facts)));
    }

    private static Deadline shown(Instant at, ExamFacts facts) {
        return Deadline.of(at, facts.knownCalendar().zone());
    }
}

package org.stackway.enrollment.enrollment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stackway.events.enrollment.EnrollmentEvent.CourseEnrolled;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.http.Deadline;

/**
 * What a learner can do with an enrolment now, or why not: computed by the rules that decide, so that a user interface
 * never re-implements a deadline.
 *
 * @param action the name of the action
 * @param from the first instant at which it is possible; absent if that has come or is not a matter of time
 * @param until the last instant at which it is possible, as things stand; absent if it has none
 * @param refused what stands against it; absent if it is possible
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AllowedAction(
        String action, @Nullable Deadline from, @Nullable Deadline until, List<Violation> refused) {

    /** The actions that make sense in the enrolment's status. */
    static List<AllowedAction> of(Enrollment state, EnrollmentFacts facts) {
        List<AllowedAction> actions = new ArrayList<>();
        switch (state.status()) {
            case PENDING_PAYMENT -> {
                Deadline payBy = at(PaymentTerms.payBy(state.requested(), facts.payments(), facts.terms()), facts);
                actions.add(new AllowedAction(
                        "pay", null, at(state.requested().payBy(), facts), payViolations(state, facts)));
                actions.add(new AllowedAction(
                        "cancel", null, payBy, Finding.violations(EnrollmentRules.cancel(state, facts))));
            }
            case ENROLLED -> {
                CourseEnrolled seat = state.enrolled().orElseThrow();
                Deadline end = at(seat.classesEndAt(), facts);
                Instant dropDeadline = DropWindow.inForce(seat, facts.knownCalendar(), facts.terms());
                actions.add(new AllowedAction(
                        "access-content",
                        from(facts.knownCalendar().classesStart(), facts),
                        end,
                        Finding.violations(EnrollmentRules.access(state, facts))));
                actions.add(new AllowedAction(
                        "drop",
                        null,
                        at(dropDeadline, facts),
                        Finding.violations(EnrollmentRules.drop(state, facts.now(), facts))));
                actions.add(new AllowedAction(
                        "withdraw",
                        from(dropDeadline.plusMillis(1), facts),
                        end,
                        Finding.violations(EnrollmentRules.withdraw(state, facts))));
            }
            case UNREQUESTED, EXPIRED, CANCELLED, DROPPED, WITHDRAWN, COMPLETED -> {
                // nothing is left to do; a new enrolment is a new resource
            }
        }
        return actions;
    }

    /** Money started later than this is declined (rule 3.21); a payment on its way is enough. */
    private static List<Violation> payViolations(Enrollment state, EnrollmentFacts facts) {
        List<Violation> found = new ArrayList<>();
        Instant base = state.requested().payBy();
        if (facts.now().isAfter(base)) {
            found.add(Violation.of("3.21", "the time to start paying is over", facts.now(), "until " + base));
        }
        return found;
    }

    /** An instant that is still ahead. */
    private static @Nullable Deadline from(Instant instant, EnrollmentFacts facts) {
        return instant.isAfter(facts.now()) ? at(instant, facts) : null;
    }

    private static Deadline at(Instant instant, EnrollmentFacts facts) {
        return Deadline.of(instant, facts.knownCalendar().zone());
    }
}

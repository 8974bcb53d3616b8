package org.stackway.enrollment.enrollment;

import java.util.Optional;
import org.stackway.events.value.LearnerId;

/**
 * On whose authority something is asked of an enrolment that exists. Whose an enrolment is never changes, so the rule is
 * part of the decision and needs no read of its own.
 *
 * @param onlyOwn the learner who may act on their own enrolments only; empty for staff and services
 */
public record Requester(Optional<LearnerId> onlyOwn) {

    static final Requester ANYONE = new Requester(Optional.empty());

    boolean mayActOn(Enrollment state) {
        return onlyOwn.isEmpty() || onlyOwn.get().equals(state.requested().learnerId());
    }
}

package org.stackway.admission.fact;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known about a learner as such.
 *
 * @param registered enrollment-service told us so; a grade or an enrolment may arrive before
 * @param lastEnrolledAt the latest enrolment in any programme (P-06)
 */
public record LearnerFact(boolean registered, Optional<Instant> lastEnrolledAt) {

    public static final LearnerFact NOTHING = new LearnerFact(false, Optional.empty());
}

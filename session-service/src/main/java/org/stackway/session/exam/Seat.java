package org.stackway.session.exam;

import org.stackway.events.EnrollmentFact;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.OfferingId;

/** Whose final it is, and of which offering: what places every event about it. */
public record Seat(EnrollmentId enrollmentId, LearnerId learnerId, OfferingId offeringId) {

    static Seat of(EnrollmentFact event) {
        return new Seat(event.enrollmentId(), event.learnerId(), event.offeringId());
    }
}

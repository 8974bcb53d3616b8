package org.stackway.admission.fact;

import org.stackway.events.EnrollmentFact;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;

/** Where each enrolment stands, by its own stream alone. */
public final class EnrollmentFacts {

    static final Table ENROLLMENTS = Table.of("enrollment_fact", "enrollment_id");

    private EnrollmentFacts() {}

    /** Where an enrolment stands. */
    public enum Standing {
        ENROLLED,
        DROPPED,
        WITHDRAWN
    }

    /** Sets where the enrolment stands. Claim the learner first. */
    public static void stands(EnrollmentFact enrollment, Standing standing, Rows rows) {
        rows.upsert(ENROLLMENTS, enrollment.enrollmentId().value())
                .once("learner_id", enrollment.learnerId().value())
                .once("course_code", enrollment.courseCode().wire())
                .set("standing", standing.name());
    }
}

package org.stackway.admission.fact;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.stackway.events.EnrollmentFact;
import org.stackway.kit.store.Tx;

/** Where each enrolment stands, by its own stream alone. */
@ApplicationScoped
public class EnrollmentFacts {

    private static final String STANDS = """
            INSERT INTO rm.enrollment_fact AS e (enrollment_id, learner_id, course_code, standing) VALUES ($1, $2, $3, $4)
            ON CONFLICT (enrollment_id) DO UPDATE SET standing = excluded.standing
            RETURNING EXISTS (SELECT 1 FROM rm.grade_fact g WHERE g.enrollment_id = e.enrollment_id)
            """;

    /** Where an enrolment stands. */
    public enum Standing {
        ENROLLED,
        DROPPED,
        WITHDRAWN
    }

    /**
     * Sets where the enrolment stands. Claim the learner first.
     *
     * @return true if the enrolment has a grade, so that its standing matters to a pathway
     */
    public Uni<Boolean> stands(Tx tx, EnrollmentFact enrollment, Standing standing) {
        return tx.sql()
                .query(
                        STANDS,
                        enrollment.enrollmentId().value(),
                        enrollment.learnerId().value(),
                        enrollment.courseCode().wire(),
                        standing.name())
                .map(rows -> rows.iterator().next().getBoolean(0));
    }
}

package org.stackway.local.demo;

import java.util.List;

/**
 * What one learner is going to do.
 *
 * @param method CARD or ECHECK
 * @param declares when the learner declares the programme
 */
record LearnerPlan(
        String learnerId,
        String givenName,
        String familyName,
        Fate fate,
        String method,
        Declares declares,
        List<EnrollmentPlan> enrollments,
        List<CheckoutPlan> checkouts) {

    /** How it goes with a learner. */
    enum Fate {
        PASSES,
        /** Passes every course, but the average stays under 3.0. */
        MISSES_AVERAGE,
        /** Reaches the average with one course under 2.0. */
        MISSES_FLOOR,
        NEVER_PAYS,
        PAYS_TOO_LATE,
        DROPS_IN_TIME,
        /** Asks to drop when it is too late, is refused, and goes on to pass. */
        DROPS_TOO_LATE
    }

    /** When a learner declares the programme. */
    enum Declares {
        BEFORE,
        LATE,
        NEVER
    }

    /** What a learner does with one enrolment. */
    enum Conduct {
        STUDIES,
        NEVER_PAYS,
        PAYS_TOO_LATE,
        DROPS_IN_TIME,
        DROPS_TOO_LATE;

        /** True if the learner ends up enrolled. */
        boolean enrols() {
            return this != NEVER_PAYS && this != PAYS_TOO_LATE;
        }
    }

    /** @param grade what faculty will post, for who is still enrolled */
    record EnrollmentPlan(
            String enrollmentId, Course course, SessionPair.Session session, Conduct conduct, String grade) {

        String offeringId() {
            return session.id() + ":" + course.code();
        }

        boolean graded() {
            return conduct == Conduct.STUDIES || conduct == Conduct.DROPS_TOO_LATE;
        }
    }

    /** One transaction for some of the learner's enrolments in one session. */
    record CheckoutPlan(String checkoutId, SessionPair.Session session, List<EnrollmentPlan> enrollments) {

        long tuitionCents() {
            return enrollments.stream()
                    .mapToLong(e -> e.course().tuitionCents())
                    .sum();
        }

        Conduct conduct() {
            return enrollments.getFirst().conduct();
        }
    }
}

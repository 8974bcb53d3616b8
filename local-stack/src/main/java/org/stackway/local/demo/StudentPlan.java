package org.stackway.local.demo;

import java.util.List;

/**
 * What one learner of the degrees demo is going to do.
 *
 * @param method CARD or ECHECK
 * @param declares when the learner declares the programme
 * @param certificate whether the certificate is declared as well
 * @param terms in the order of the sessions
 */
record StudentPlan(
        Campus.Person person,
        Aim aim,
        String method,
        LearnerPlan.Declares declares,
        boolean certificate,
        List<Term> terms) {

    StudentPlan {
        terms = List.copyOf(terms);
    }

    /** How it is meant to go with a learner. What comes of it is for the expectation to work out. */
    enum Aim {
        GRADUATES,
        /** With the certificate on the way. */
        STACKS,
        /** Fails a course, takes it again, and graduates. */
        REPEATS,
        /** Is admitted, and then falls below 3.0 for good. */
        MISSES_AVERAGE,
        /** Stops a few courses before thirty credits. */
        STOPS_EARLY,
        /** Has a course below C in each pathway that is taken. */
        MISSES_PATHWAYS,
        NEVER_DECLARES
    }

    String id() {
        return person.learnerId();
    }

    /** One session: its courses, paid for together. */
    record Term(SessionPair.Session session, String checkoutId, List<Seat> seats) {
        Term {
            seats = List.copyOf(seats);
        }

        long tuitionCents() {
            return seats.stream()
                    .mapToLong(seat -> seat.course().tuitionCents())
                    .sum();
        }
    }

    /** One enrolment and the grade that faculty will post. */
    record Seat(String enrollmentId, Course course, String grade) {}
}

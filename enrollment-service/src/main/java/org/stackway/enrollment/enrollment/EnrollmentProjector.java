package org.stackway.enrollment.enrollment;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stackway.events.enrollment.EnrollmentEvent;
import org.stackway.events.enrollment.EnrollmentEvent.CourseEnrolled;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentRequested;
import org.stackway.kit.projection.Projected;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;

/** How an enrolment's events make its row in the list of enrolments. */
final class EnrollmentProjector {

    private static final Table ENROLLMENT = Table.of("enrollment", "enrollment_id");

    static final ReadModel.Own<Enrollment, EnrollmentEvent> MODEL =
            new ReadModel.Own<>("enrollments", List.of(ENROLLMENT), EnrollmentProjector::project);

    private EnrollmentProjector() {}

    private static void project(Projected<Enrollment, EnrollmentEvent> at, Rows rows) {
        Enrollment state = at.after();
        EnrollmentRequested requested = state.requested();
        rows.upsert(ENROLLMENT, requested.enrollmentId().value())
                .once("learner_id", requested.learnerId().value())
                .once("offering_id", requested.offeringId().wire())
                .once("session_id", requested.sessionId().wire())
                .once("course_code", requested.courseCode().wire())
                .once("title", requested.title())
                .once("credit_hours", requested.creditHours().wire())
                .once("origin", requested.origin().name())
                .once("funding", requested.funding().name())
                .once("requested_at", at.happenedAt())
                .once("pay_by", requested.payBy())
                .set("attempt", state.attempt())
                .set("status", state.status().name())
                .set("enrolled_at", seatInstant(state, CourseEnrolled::enrolledAt))
                .set("drop_deadline", seatInstant(state, CourseEnrolled::dropDeadline))
                .set("version", at.version());
    }

    private static @Nullable Instant seatInstant(Enrollment state, Function<CourseEnrolled, Instant> instant) {
        return state.enrolled().map(instant).orElse(null);
    }
}

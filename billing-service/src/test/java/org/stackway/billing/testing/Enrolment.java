package org.stackway.billing.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.events.enrollment.EnrollmentEvent.CourseDropped;
import org.stackway.events.enrollment.EnrollmentEvent.CourseEnrolled;
import org.stackway.events.enrollment.EnrollmentEvent.DropContested;
import org.stackway.events.enrollment.EnrollmentEvent.DropReversed;
import org.stackway.events.enrollment.EnrollmentEvent.DropUpheld;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentCancelled;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentExpired;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentPaymentDeclined;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentRequested;
import org.stackway.events.value.CancellationReason;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.DeclineReason;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Funding;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.Origin;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.RefundKind;
import org.stackway.events.value.SessionId;

/** One enrolment and the events that enrollment-service would publish about it. */
public record Enrolment(
        EnrollmentId id, LearnerId learner, CourseCode course, CreditHours hours, ProgrammeCode programme) {

    private static final SessionId SESSION = SessionId.parse("2026-FALL-2");
    private static final Instant AT = Instant.parse("2026-08-12T15:00:00Z");

    public static Enrolment of(LearnerId learner, String course, String hours) {
        return of(learner, course, hours, "MS-ECE");
    }

    public static Enrolment of(LearnerId learner, String course, String hours, String programme) {
        return new Enrolment(
                new EnrollmentId(UUID.randomUUID()),
                learner,
                CourseCode.parse(course),
                CreditHours.parse(hours),
                ProgrammeCode.parse(programme));
    }

    public static LearnerId anyLearner() {
        return new LearnerId(UUID.randomUUID());
    }

    public String stream() {
        return "enrollment/" + id;
    }

    public SessionId session() {
        return SESSION;
    }

    public OfferingId offering() {
        return OfferingId.parse(SESSION.wire() + ":" + course.wire());
    }

    public EnrollmentRequested requested() {
        return new EnrollmentRequested(
                id,
                learner,
                offering(),
                SESSION,
                course,
                "Power Electronics",
                hours,
                programme,
                Origin.NEW,
                1,
                Funding.SELF,
                AT.plus(Duration.ofDays(2)),
                AT.plus(Duration.ofDays(50)),
                AT.plus(Duration.ofDays(70)));
    }

    public CourseEnrolled enrolled(@Nullable PaymentId by) {
        return new CourseEnrolled(
                id,
                learner,
                offering(),
                SESSION,
                course,
                programme,
                "Power Electronics",
                hours,
                1,
                Origin.NEW,
                Funding.SELF,
                by,
                null,
                AT,
                AT.plus(Duration.ofDays(14)),
                AT.plus(Duration.ofDays(12)),
                AT.plus(Duration.ofDays(70)));
    }

    public EnrollmentPaymentDeclined declined(PaymentId payment, DeclineReason reason) {
        return new EnrollmentPaymentDeclined(id, learner, offering(), SESSION, course, payment, null, reason);
    }

    public EnrollmentExpired expired() {
        return new EnrollmentExpired(id, learner, offering(), SESSION, course, AT);
    }

    public EnrollmentCancelled cancelled() {
        return new EnrollmentCancelled(id, learner, offering(), SESSION, course, CancellationReason.LEARNER_REQUEST);
    }

    public CourseDropped dropped(RefundKind refund) {
        return new CourseDropped(id, learner, offering(), SESSION, course, AT, refund, hours);
    }

    public DropContested contested() {
        return new DropContested(id, learner, offering(), SESSION, course, AT, "exam/x");
    }

    public DropUpheld upheld() {
        return new DropUpheld(id, learner, offering(), SESSION, course, "registrar", "the exam was opened by mistake");
    }

    public DropReversed reversed() {
        return new DropReversed(id, learner, offering(), SESSION, course, "registrar", "the exam was taken");
    }
}

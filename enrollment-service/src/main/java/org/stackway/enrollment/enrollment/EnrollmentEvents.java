package org.stackway.enrollment.enrollment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stackway.enrollment.catalogue.OfferedCourse;
import org.stackway.enrollment.catalogue.SessionCalendar;
import org.stackway.enrollment.enrollment.EnrollmentCommand.RequestEnrollment;
import org.stackway.enrollment.enrollment.EnrollmentFacts.FinalAccess;
import org.stackway.enrollment.preview.PriorProgress;
import org.stackway.events.enrollment.EnrollmentEvent.ContentAccessGranted;
import org.stackway.events.enrollment.EnrollmentEvent.CourseDropped;
import org.stackway.events.enrollment.EnrollmentEvent.CourseEnrolled;
import org.stackway.events.enrollment.EnrollmentEvent.CourseWithdrawn;
import org.stackway.events.enrollment.EnrollmentEvent.DropContested;
import org.stackway.events.enrollment.EnrollmentEvent.DropRequested;
import org.stackway.events.enrollment.EnrollmentEvent.DropReversed;
import org.stackway.events.enrollment.EnrollmentEvent.DropUpheld;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentCancelled;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentCompleted;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentExpired;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentPaymentDeclined;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentRequested;
import org.stackway.events.enrollment.EnrollmentEvent.GradedItemsLocked;
import org.stackway.events.enrollment.EnrollmentEvent.PriorProgressApplied;
import org.stackway.events.enrollment.EnrollmentEvent.RestrictedContentAccessed;
import org.stackway.events.enrollment.EnrollmentEvent.VaRecertificationDue;
import org.stackway.events.session.OfferingEvent.Assessment;
import org.stackway.events.value.AuthorizationId;
import org.stackway.events.value.CancellationReason;
import org.stackway.events.value.DeclineReason;
import org.stackway.events.value.Grade;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.RecertificationCause;
import org.stackway.events.value.RefundKind;
import org.stackway.kit.domain.Rule;

/** Words the events: each repeats, from the request, all that places the enrolment. */
final class EnrollmentEvents {

    private final EnrollmentRequested of;

    private EnrollmentEvents(EnrollmentRequested of) {
        this.of = of;
    }

    static EnrollmentEvents of(Enrollment state) {
        return new EnrollmentEvents(state.requested());
    }

    static EnrollmentRequested requested(
            RequestEnrollment command, OfferedCourse offering, SessionCalendar calendar, EnrollmentFacts facts) {
        Instant closes = facts.terms().closes(command.origin(), calendar);
        return new EnrollmentRequested(
                command.enrollmentId(),
                command.learnerId(),
                command.offeringId(),
                command.offeringId().session(),
                command.offeringId().course(),
                offering.title(),
                offering.creditHours(),
                offering.owningProgramme(),
                command.origin(),
                facts.lastAttempt() + 1,
                command.funding(),
                PaymentTerms.base(facts.now(), closes, facts.terms()),
                closes,
                calendar.classesEnd());
    }

    CourseEnrolled enrolled(Settlement settlement, EnrollmentFacts facts) {
        SessionCalendar calendar = facts.knownCalendar();
        Instant now = facts.now();
        return new CourseEnrolled(
                of.enrollmentId(),
                of.learnerId(),
                of.offeringId(),
                of.sessionId(),
                of.courseCode(),
                of.owningProgramme(),
                of.title(),
                of.creditHours(),
                attempt(facts),
                of.origin(),
                of.funding(),
                payment(settlement),
                authorization(settlement),
                now,
                DropWindow.deadline(now, calendar, facts.terms()),
                calendar.classesStart(),
                calendar.classesEnd());
    }

    /**
     * The number given with the request, unless an attempt that began while this one was expired has come to stand under it:
     * then the next one. No two attempts on the record have the same number.
     */
    @Rule("EN-16")
    private int attempt(EnrollmentFacts facts) {
        return Math.max(of.attempt(), facts.lastAttempt() + 1);
    }

    EnrollmentPaymentDeclined declined(Settlement settlement, DeclineReason reason) {
        return new EnrollmentPaymentDeclined(
                of.enrollmentId(),
                of.learnerId(),
                of.offeringId(),
                of.sessionId(),
                of.courseCode(),
                payment(settlement),
                authorization(settlement),
                reason);
    }

    private static @Nullable PaymentId payment(Settlement settlement) {
        return settlement instanceof Settlement.Payment payment ? payment.paymentId() : null;
    }

    private static @Nullable AuthorizationId authorization(Settlement settlement) {
        return settlement instanceof Settlement.Guarantee guarantee ? guarantee.authorizationId() : null;
    }

    EnrollmentExpired expired(Instant at) {
        return new EnrollmentExpired(
                of.enrollmentId(), of.learnerId(), of.offeringId(), of.sessionId(), of.courseCode(), at);
    }

    EnrollmentCancelled cancelled(CancellationReason reason) {
        return new EnrollmentCancelled(
                of.enrollmentId(), of.learnerId(), of.offeringId(), of.sessionId(), of.courseCode(), reason);
    }

    PriorProgressApplied broughtAlong(PriorProgress progress) {
        return new PriorProgressApplied(
                of.enrollmentId(),
                of.learnerId(),
                of.offeringId(),
                of.sessionId(),
                of.courseCode(),
                progress.contentVersion(),
                progress.applied(),
                progress.notTransferred());
    }

    ContentAccessGranted accessGranted(Instant at) {
        return new ContentAccessGranted(
                of.enrollmentId(), of.learnerId(), of.offeringId(), of.sessionId(), of.courseCode(), at);
    }

    /** @param blocksRefund whether this opening ends the right to a refund (rule 3.1) */
    RestrictedContentAccessed opened(Assessment item, boolean blocksRefund, Instant at) {
        return new RestrictedContentAccessed(
                of.enrollmentId(),
                of.learnerId(),
                of.offeringId(),
                of.sessionId(),
                of.courseCode(),
                item.itemId(),
                blocksRefund,
                at);
    }

    DropRequested dropRequested(Instant at) {
        return new DropRequested(
                of.enrollmentId(), of.learnerId(), of.offeringId(), of.sessionId(), of.courseCode(), at);
    }

    CourseDropped dropped(Instant requestedAt, RefundKind refund) {
        return new CourseDropped(
                of.enrollmentId(),
                of.learnerId(),
                of.offeringId(),
                of.sessionId(),
                of.courseCode(),
                requestedAt,
                refund,
                of.creditHours());
    }

    DropContested contested(FinalAccess proof) {
        return new DropContested(
                of.enrollmentId(),
                of.learnerId(),
                of.offeringId(),
                of.sessionId(),
                of.courseCode(),
                proof.accessedAt(),
                proof.source());
    }

    DropUpheld upheld(String authority, String reason) {
        return new DropUpheld(
                of.enrollmentId(), of.learnerId(), of.offeringId(), of.sessionId(), of.courseCode(), authority, reason);
    }

    DropReversed reversed(String authority, String reason) {
        return new DropReversed(
                of.enrollmentId(), of.learnerId(), of.offeringId(), of.sessionId(), of.courseCode(), authority, reason);
    }

    CourseWithdrawn withdrawn() {
        return new CourseWithdrawn(
                of.enrollmentId(), of.learnerId(), of.offeringId(), of.sessionId(), of.courseCode(), of.creditHours());
    }

    VaRecertificationDue recertificationDue(RecertificationCause cause) {
        return new VaRecertificationDue(
                of.enrollmentId(),
                of.learnerId(),
                of.offeringId(),
                of.sessionId(),
                of.courseCode(),
                of.creditHours(),
                cause);
    }

    GradedItemsLocked locked() {
        return new GradedItemsLocked(
                of.enrollmentId(), of.learnerId(), of.offeringId(), of.sessionId(), of.courseCode());
    }

    EnrollmentCompleted completed(Grade grade) {
        return new EnrollmentCompleted(
                of.enrollmentId(), of.learnerId(), of.offeringId(), of.sessionId(), of.courseCode(), grade);
    }
}

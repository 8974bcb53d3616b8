package org.stackway.enrollment.enrollment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stackway.enrollment.enrollment.ContentAccess.OpenedItem;
import org.stackway.enrollment.load.Advice;
import org.stackway.events.enrollment.EnrollmentEvent.CourseEnrolled;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentCancelled;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentExpired;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentRequested;
import org.stackway.events.value.AuthorizationId;
import org.stackway.events.value.CancellationReason;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.DeclineReason;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Funding;
import org.stackway.events.value.Grade;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.Origin;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.RefundKind;
import org.stackway.events.value.SessionId;
import org.stackway.events.value.SuspensionReason;
import org.stackway.kit.command.Change;
import org.stackway.kit.http.Deadline;
import org.stackway.kit.http.TimeTravel;
import org.stackway.kit.store.Cause;

/**
 * An enrolment as the API shows it, folded from its own events; deadlines as they stand by the facts known.
 *
 * @param payBy when the request expires unpaid; later than requested while a payment is on its way (rule 3.21)
 * @param dropDeadline the last instant to drop
 * @param priorProgress what of earlier work counts and what stayed behind; absent if there is none
 * @param tuition what billing charged; absent until billing has told
 * @param classesStartAt absent in the past of a request that had no seat then
 * @param advice what the learner is told and may ignore
 * @param effects what the action just decided, or tried with {@code dryRun}, does to money and record
 * @param sources of a past enrolment, how far each service was known in it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EnrollmentView(
        EnrollmentId enrollmentId,
        LearnerId learnerId,
        OfferingId offeringId,
        SessionId sessionId,
        CourseCode courseCode,
        String title,
        CreditHours creditHours,
        ProgrammeCode owningProgramme,
        Origin origin,
        Funding funding,
        int attempt,
        EnrollmentStatus status,
        Deadline payBy,
        @Nullable PaymentId paymentId,
        @Nullable AuthorizationId authorizationId,
        @Nullable Instant enrolledAt,
        @Nullable Deadline dropDeadline,
        @Nullable Deadline classesStartAt,
        Deadline classesEndAt,
        Content content,
        @Nullable DropView drop,
        @Nullable Instant expiredAt,
        @Nullable CancellationReason cancellationReason,
        @Nullable Grade grade,
        @Nullable PriorProgressView priorProgress,
        List<Declined> declinedFunding,
        @Nullable Money tuition,
        List<AllowedAction> allowedActions,
        List<Advice> advice,
        @Nullable Effects effects,
        long version,
        @Nullable List<Cause> sources) {

    /** What is open to the learner, and what the learner opened. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Content(
            boolean granted,
            @Nullable Instant grantedAt,
            @Nullable SuspensionReason suspended,
            boolean gradedItemsLocked,
            List<OpenedItem> opened) {}

    /** A drop, and what came of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DropView(
            Instant requestedAt,
            @Nullable RefundKind refund,
            @Nullable Instant contestedBy,
            boolean upheld) {}

    /** Funding that could not enrol. */
    public record Declined(String fundingId, DeclineReason reason) {}

    /**
     * What an action does to money and record.
     *
     * @param refund how much of the tuition comes back; the service fee of a card payment never does
     * @param amount the tuition that comes back, once billing has told it
     * @param record what the academic record shows afterwards
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Effects(RefundKind refund, @Nullable Money amount, String record) {}

    /** The representation after a command. */
    static EnrollmentView of(Change<Enrollment, ?> change) {
        EnrollmentFacts facts = change.facts(EnrollmentFacts.class);
        return of(change.after(), facts, change.version(), null);
    }

    /** The representation after a drop, with what it does. */
    static EnrollmentView dropped(Change<Enrollment, ?> change) {
        EnrollmentFacts facts = change.facts(EnrollmentFacts.class);
        RefundKind refund = change.after().dropped().map(Drop::refund).orElse(RefundKind.FULL);
        Effects effects = new Effects(
                refund,
                refund == RefundKind.FULL ? facts.tuition().orElse(null) : null,
                "the course does not appear on the record (EN-25)");
        return of(change.after(), facts, change.version(), effects);
    }

    /** The representation after a withdrawal, with what it does. */
    static EnrollmentView withdrawn(Change<Enrollment, ?> change) {
        EnrollmentFacts facts = change.facts(EnrollmentFacts.class);
        Effects effects = new Effects(RefundKind.NONE, null, "a W appears on the record (P-04)");
        return of(change.after(), facts, change.version(), effects);
    }

    /** The representation after a cancellation, with what it does. */
    static EnrollmentView cancelled(Change<Enrollment, ?> change) {
        EnrollmentFacts facts = change.facts(EnrollmentFacts.class);
        Effects effects = new Effects(RefundKind.NONE, null, "the course never appeared on the record");
        return of(change.after(), facts, change.version(), effects);
    }

    static EnrollmentView of(Enrollment state, EnrollmentFacts facts, long version, @Nullable Effects effects) {
        EnrollmentRequested request = state.requested();
        CourseEnrolled seat = state.seat();
        ZoneId zone = facts.knownCalendar().zone();
        Terms terms = new Terms(
                Deadline.of(PaymentTerms.payBy(request, facts.payments(), facts.terms()), zone),
                seat == null ? null : Deadline.of(DropWindow.inForce(seat, facts.knownCalendar(), facts.terms()), zone),
                Deadline.of(facts.knownCalendar().classesStart(), zone),
                Deadline.of(request.classesEndAt(), zone),
                facts.tuition().orElse(null),
                AllowedAction.of(state, facts),
                EnrollmentAdvice.of(state, facts));
        return of(state, terms, effects, version, List.of());
    }

    /**
     * The enrolment as its own events told it then. What other services knew is not ours to say: deadlines are those that
     * were promised, and nothing can be done to the past.
     */
    static EnrollmentView then(TimeTravel.Known<Enrollment, ?> then) {
        Enrollment state = then.state();
        EnrollmentRequested request = state.requested();
        CourseEnrolled seat = state.seat();
        Terms terms = new Terms(
                Deadline.of(request.payBy()),
                seat == null ? null : Deadline.of(seat.dropDeadline()),
                seat == null ? null : Deadline.of(seat.classesStartAt()),
                Deadline.of(request.classesEndAt()),
                null,
                List.of(),
                List.of());
        return of(state, terms, null, then.version(), then.sources());
    }

    /** What depends on more than the enrolment's own events. */
    private record Terms(
            Deadline payBy,
            @Nullable Deadline dropDeadline,
            @Nullable Deadline classesStartAt,
            Deadline classesEndAt,
            @Nullable Money tuition,
            List<AllowedAction> allowedActions,
            List<Advice> advice) {}

    private static EnrollmentView of(
            Enrollment state, Terms terms, @Nullable Effects effects, long version, List<Cause> sources) {
        EnrollmentRequested request = state.requested();
        CourseEnrolled seat = state.seat();
        return new EnrollmentView(
                request.enrollmentId(),
                request.learnerId(),
                request.offeringId(),
                request.sessionId(),
                request.courseCode(),
                request.title(),
                request.creditHours(),
                request.owningProgramme(),
                request.origin(),
                request.funding(),
                state.attempt(),
                state.status(),
                terms.payBy(),
                seat == null ? null : seat.paymentId(),
                seat == null ? null : seat.authorizationId(),
                seat == null ? null : seat.enrolledAt(),
                terms.dropDeadline(),
                terms.classesStartAt(),
                terms.classesEndAt(),
                content(state.content()),
                drop(state),
                state.closing() instanceof EnrollmentExpired expired && state.status() == EnrollmentStatus.EXPIRED
                        ? expired.expiredAt()
                        : null,
                state.closing() instanceof EnrollmentCancelled cancelled ? cancelled.reason() : null,
                state.status() == EnrollmentStatus.COMPLETED ? state.grade().orElse(null) : null,
                PriorProgressView.of(state.priorProgress()).orElse(null),
                state.declined().entrySet().stream()
                        .map(declined -> new Declined(declined.getKey(), declined.getValue()))
                        .toList(),
                terms.tuition(),
                terms.allowedActions(),
                terms.advice(),
                effects,
                version,
                sources.isEmpty() ? null : sources);
    }

    private static Content content(ContentAccess content) {
        return new Content(
                content.granted(),
                content.grantedAt(),
                content.suspension(),
                content.gradedItemsLocked(),
                List.copyOf(content.items().values()));
    }

    private static @Nullable DropView drop(Enrollment state) {
        return state.dropped()
                .map(drop -> new DropView(drop.requestedAt(), drop.refund(), drop.contestedBy(), drop.upheld()))
                .orElse(null);
    }
}

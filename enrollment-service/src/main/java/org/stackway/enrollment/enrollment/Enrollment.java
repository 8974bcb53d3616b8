package org.stackway.enrollment.enrollment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.events.enrollment.EnrollmentEvent;
import org.stackway.events.enrollment.EnrollmentEvent.ContentAccessGranted;
import org.stackway.events.enrollment.EnrollmentEvent.ContentAccessSuspended;
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
import org.stackway.events.enrollment.EnrollmentEvent.VaCertified;
import org.stackway.events.enrollment.EnrollmentEvent.VaRecertificationDue;
import org.stackway.events.value.DeclineReason;
import org.stackway.events.value.Grade;

/**
 * An enrolment, folded from its stream. The parts of the state are the facts themselves, as the events told them.
 *
 * @param request what was asked for; null before it was
 * @param seat how the learner came to be enrolled; null if never
 * @param declined money that could not enrol, by payment or authorization id
 * @param content what is open to the learner and what the learner opened
 * @param drop the drop requested or in force; null if there is none
 * @param closing how the enrolment ended without a drop; null if it did not
 * @param vaCertified whether it is certified to the VA
 * @param priorProgress what was judged of earlier work, for each version of the content (EN-14)
 */
public record Enrollment(
        EnrollmentStatus status,
        @Nullable EnrollmentRequested request,
        @Nullable CourseEnrolled seat,
        Map<String, DeclineReason> declined,
        ContentAccess content,
        @Nullable Drop drop,
        @Nullable EnrollmentEvent closing,
        boolean vaCertified,
        List<PriorProgressApplied> priorProgress) {

    static final Enrollment UNREQUESTED = new Enrollment(
            EnrollmentStatus.UNREQUESTED, null, null, Map.of(), ContentAccess.NONE, null, null, false, List.of());

    public Enrollment {
        priorProgress = List.copyOf(priorProgress);
    }

    public boolean exists() {
        return request != null;
    }

    /** The request; only after {@link #exists()}. */
    public EnrollmentRequested requested() {
        return Objects.requireNonNull(request, "there is no such enrolment");
    }

    public Optional<CourseEnrolled> enrolled() {
        return Optional.ofNullable(seat);
    }

    /** Which attempt at the course it is: as it was requested, or as it came to be enrolled (EN-16). */
    int attempt() {
        return seat == null ? requested().attempt() : seat.attempt();
    }

    public Optional<Drop> dropped() {
        return Optional.ofNullable(drop);
    }

    /** Whether this payment or authorization has its answer: each gets exactly one. */
    public boolean answered(String fundingId) {
        return declined.containsKey(fundingId)
                || enrolled()
                        .map(Enrollment::fundingId)
                        .filter(fundingId::equals)
                        .isPresent();
    }

    private static String fundingId(CourseEnrolled seat) {
        return seat.paymentId() != null
                ? seat.paymentId().wire()
                : Objects.requireNonNull(seat.authorizationId(), "nobody paid").wire();
    }

    public Optional<Grade> grade() {
        return closing instanceof EnrollmentCompleted completed ? Optional.of(completed.grade()) : Optional.empty();
    }

    Enrollment evolve(EnrollmentEvent event) {
        return switch (event) {
            case EnrollmentRequested told ->
                new Enrollment(
                        EnrollmentStatus.PENDING_PAYMENT,
                        told,
                        null,
                        Map.of(),
                        ContentAccess.NONE,
                        null,
                        null,
                        false,
                        List.of());
            case CourseEnrolled told ->
                new Enrollment(
                        EnrollmentStatus.ENROLLED,
                        request,
                        told,
                        declined,
                        content,
                        null,
                        null,
                        vaCertified,
                        priorProgress);
            case EnrollmentPaymentDeclined told -> declined(told);
            case EnrollmentExpired told -> closed(EnrollmentStatus.EXPIRED, told);
            case EnrollmentCancelled told -> closed(EnrollmentStatus.CANCELLED, told);
            case CourseWithdrawn told -> closed(EnrollmentStatus.WITHDRAWN, told);
            case EnrollmentCompleted told -> closed(EnrollmentStatus.COMPLETED, told);
            case ContentAccessGranted told -> content(content.granted(told.grantedAt()));
            case ContentAccessSuspended told -> content(content.suspended(told.reason()));
            case RestrictedContentAccessed told -> content(content.opened(told));
            case GradedItemsLocked told -> content(content.locked());
            case DropRequested told -> drop(status, Drop.requested(told));
            case CourseDropped told -> drop(EnrollmentStatus.DROPPED, Drop.of(drop, told));
            case DropContested told -> drop(status, droppedBefore().contested(told.accessedAt()));
            case DropUpheld told -> drop(status, droppedBefore().upheldByRegistrar());
            case DropReversed told -> drop(EnrollmentStatus.ENROLLED, null);
            case VaCertified told -> certified(true);
            case VaRecertificationDue told -> certified(false);
            case PriorProgressApplied told -> broughtAlong(told);
        };
    }

    private Drop droppedBefore() {
        return Objects.requireNonNull(drop, "a drop is contested after it was made");
    }

    private Enrollment declined(EnrollmentPaymentDeclined told) {
        String fundingId = told.paymentId() != null
                ? told.paymentId().wire()
                : Objects.requireNonNull(told.authorizationId(), "nothing was declined")
                        .wire();
        Map<String, DeclineReason> all = new LinkedHashMap<>(declined);
        all.put(fundingId, told.reason());
        return new Enrollment(
                status,
                request,
                seat,
                Collections.unmodifiableMap(all),
                content,
                drop,
                closing,
                vaCertified,
                priorProgress);
    }

    private Enrollment closed(EnrollmentStatus as, EnrollmentEvent told) {
        return new Enrollment(as, request, seat, declined, content, drop, told, vaCertified, priorProgress);
    }

    private Enrollment content(ContentAccess next) {
        return new Enrollment(status, request, seat, declined, next, drop, closing, vaCertified, priorProgress);
    }

    private Enrollment drop(EnrollmentStatus as, @Nullable Drop next) {
        return new Enrollment(as, request, seat, declined, content, next, closing, vaCertified, priorProgress);
    }

    private Enrollment certified(boolean certified) {
        return new Enrollment(status, request, seat, declined, content, drop, closing, certified, priorProgress);
    }

    private Enrollment broughtAlong(PriorProgressApplied told) {
        List<PriorProgressApplied> all = new ArrayList<>(priorProgress);
        all.add(told);
        return new Enrollment(status, request, seat, declined, content, drop, closing, vaCertified, all);
    }
}

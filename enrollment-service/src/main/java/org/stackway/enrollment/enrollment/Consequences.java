package org.stackway.enrollment.enrollment;

import java.util.Optional;
import org.stackway.enrollment.catalogue.SessionCalendar;
import org.stackway.enrollment.enrollment.EnrollmentFacts.FinalAccess;
import org.stackway.enrollment.preview.PriorProgress;
import org.stackway.events.enrollment.EnrollmentEvent;
import org.stackway.events.value.Origin;
import org.stackway.events.value.RefundKind;
import org.stackway.kit.domain.Rule;

/**
 * What follows, without anybody asking, from an enrolment's state and the facts known about it. Drawn again after every
 * event and every fact until nothing follows any more, so that the outcome is a function of the set of facts (D22).
 */
final class Consequences {

    private Consequences() {}

    /** The next event that follows, if one does. Each makes its own condition false, so that drawing ends. */
    static Optional<EnrollmentEvent> next(Enrollment state, EnrollmentFacts facts) {
        if (!state.exists()) {
            return Optional.empty();
        }
        EnrollmentEvents events = EnrollmentEvents.of(state);
        Optional<PriorProgress> broughtAlong = broughtAlong(state, facts);
        if (broughtAlong.isPresent()) {
            return broughtAlong.map(events::broughtAlong);
        }
        if (opensContent(state, facts)) {
            return Optional.of(events.accessGranted(facts.now()));
        }
        if (droppedByDispute(state, facts)) {
            return Optional.of(events.dropped(facts.disputeDropAt().orElseThrow(), RefundKind.FULL));
        }
        Optional<FinalAccess> proof = ContestedDrop.proof(state, facts);
        if (proof.isPresent()) {
            return Optional.of(events.contested(proof.get()));
        }
        if (locksGradedItems(state, facts)) {
            return Optional.of(events.locked());
        }
        if (state.status() == EnrollmentStatus.ENROLLED) {
            return facts.postedGrade().map(events::completed);
        }
        return Optional.empty();
    }

    /** What was done before an upgrade, or before who was enrolled once is again, counts as far as it transfers; only of who has a seat. */
    @Rule({"EN-14", "EN-16", "3.7"})
    private static Optional<PriorProgress> broughtAlong(Enrollment state, EnrollmentFacts facts) {
        if (state.status() != EnrollmentStatus.ENROLLED) {
            return Optional.empty();
        }
        boolean mayBring = state.requested().origin() == Origin.UPGRADE || facts.enrolledBefore();
        return mayBring
                ? state.enrolled()
                        .flatMap(seat -> PriorProgress.next(
                                facts.priorWork(),
                                state.priorProgress(),
                                seat.enrolledAt(),
                                facts.offering(),
                                facts.terms().priorProgress()))
                : Optional.empty();
    }

    /**
     * A tuition dispute may end with a drop at any time after enrolment, whatever the window; it also ends the argument
     * about a drop that is contested or gave nothing back.
     */
    @Rule("BI-16")
    private static boolean droppedByDispute(Enrollment state, EnrollmentFacts facts) {
        return facts.disputeDropAt().isPresent()
                && switch (state.status()) {
                    case ENROLLED, WITHDRAWN, COMPLETED -> true;
                    case DROPPED ->
                        state.dropped()
                                .filter(drop -> drop.contested() || drop.refund() == RefundKind.NONE)
                                .isPresent();
                    case UNREQUESTED, PENDING_PAYMENT, EXPIRED, CANCELLED -> false;
                };
    }

    /** Content opens once the learner is enrolled and has passed onboarding, whichever comes last. */
    @Rule({"EN-19", "3.26"})
    private static boolean opensContent(Enrollment state, EnrollmentFacts facts) {
        return state.status() == EnrollmentStatus.ENROLLED
                && state.content().grantedAt() == null
                && facts.onboardingPassedAt().isPresent();
    }

    @Rule("SE-11")
    private static boolean locksGradedItems(Enrollment state, EnrollmentFacts facts) {
        return (state.status() == EnrollmentStatus.ENROLLED || state.status() == EnrollmentStatus.COMPLETED)
                && !state.content().gradedItemsLocked()
                && facts.calendar().map(SessionCalendar::closed).orElse(false);
    }
}

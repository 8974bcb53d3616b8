package org.stackway.enrollment.enrollment;

import java.util.Optional;
import org.stackway.events.enrollment.EnrollmentEvent;
import org.stackway.events.value.DeclineReason;
import org.stackway.kit.domain.Rule;

/**
 * The answer protocol: each settled payment and each guaranteed funding of an enrolment is answered exactly once, from
 * its own instants and the enrolment's state. Billing refunds on the answer, never on a guess.
 */
final class FundingAnswer {

    private FundingAnswer() {}

    /** The one answer, or empty if it was given before. */
    @Rule("3.21")
    static Optional<EnrollmentEvent> to(Settlement settlement, Enrollment state, EnrollmentFacts facts) {
        if (state.answered(settlement.fundingId())) {
            return Optional.empty();
        }
        EnrollmentEvents events = EnrollmentEvents.of(state);
        return Optional.of(decline(settlement, state, facts)
                .<EnrollmentEvent>map(reason -> events.declined(settlement, reason))
                .orElseGet(() -> events.enrolled(settlement, facts.knownCalendar(), facts.now())));
    }

    private static Optional<DeclineReason> decline(Settlement settlement, Enrollment state, EnrollmentFacts facts) {
        return switch (state.status()) {
            case UNREQUESTED -> throw new IllegalStateException("there is no such enrolment");
            case CANCELLED -> Optional.of(DeclineReason.CANCELLED);
            case ENROLLED, DROPPED, WITHDRAWN, COMPLETED -> Optional.of(DeclineReason.ALREADY_FUNDED);
            case EXPIRED ->
                facts.slotTakenFrom(state.requested().enrollmentId()).isPresent()
                        ? Optional.of(DeclineReason.SLOT_TAKEN)
                        : tooLate(settlement, state);
            case PENDING_PAYMENT -> tooLate(settlement, state);
        };
    }

    private static Optional<DeclineReason> tooLate(Settlement settlement, Enrollment state) {
        if (PaymentTerms.inTime(state.requested(), settlement)) {
            return Optional.empty();
        }
        return Optional.of(
                settlement.settledAt().isAfter(state.requested().classesEndAt())
                        ? DeclineReason.SESSION_OVER
                        : DeclineReason.LATE);
    }
}

package org.stackway.enrollment.enrollment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stackway.events.enrollment.EnrollmentEvent;
import org.stackway.events.value.DeclineReason;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Requirement;
import org.stackway.kit.domain.Rule;

/**
 * The answer protocol: each settled payment and each guaranteed funding of an enrolment is answered exactly once, from
 * its own instants and the enrolment's state. Billing refunds on the answer, never on a guess.
 */
final class FundingAnswer {

    private FundingAnswer() {}

    /** The one answer, or nothing if it was given before. */
    @Rule("3.21")
    static Decision<EnrollmentEvent> to(Settlement settlement, Enrollment state, EnrollmentFacts facts) {
        if (state.answered(settlement.fundingId())) {
            return Decision.unchanged();
        }
        EnrollmentEvents events = EnrollmentEvents.of(state);
        Optional<DeclineReason> decline = decline(settlement, state, facts);
        EnrollmentEvent answer = decline.<EnrollmentEvent>map(reason -> events.declined(settlement, reason))
                .orElseGet(() -> events.enrolled(settlement, facts));
        return Decision.accepted(List.of(answer), findings(settlement, state, facts, decline));
    }

    private static List<Finding> findings(
            Settlement settlement, Enrollment state, EnrollmentFacts facts, Optional<DeclineReason> decline) {
        Instant base = state.requested().payBy();
        Instant limit = PaymentTerms.limit(state.requested(), settlement, facts.terms());
        return List.of(
                Finding.of(
                        "3.21", "the payment was started too late", settlement.initiatedAt(), Requirement.until(base)),
                Finding.of("3.21", "the payment settled too late", settlement.settledAt(), Requirement.until(limit)),
                Finding.of(
                        "3.21",
                        "the money cannot enrol",
                        decline.map(DeclineReason::name).orElse("it enrols"),
                        Requirement.is("it enrols")));
    }

    private static Optional<DeclineReason> decline(Settlement settlement, Enrollment state, EnrollmentFacts facts) {
        return switch (state.status()) {
            case UNREQUESTED -> throw new IllegalStateException("there is no such enrolment");
            case CANCELLED -> Optional.of(DeclineReason.CANCELLED);
            case ENROLLED, DROPPED, WITHDRAWN, COMPLETED -> Optional.of(DeclineReason.ALREADY_FUNDED);
            case EXPIRED ->
                facts.slotTakenFrom(state.requested().enrollmentId()).isPresent()
                        ? Optional.of(DeclineReason.SLOT_TAKEN)
                        : tooLate(settlement, state, facts);
            case PENDING_PAYMENT -> tooLate(settlement, state, facts);
        };
    }

    private static Optional<DeclineReason> tooLate(Settlement settlement, Enrollment state, EnrollmentFacts facts) {
        if (PaymentTerms.inTime(state.requested(), settlement, facts.terms())) {
            return Optional.empty();
        }
        return Optional.of(
                settlement.settledAt().isAfter(state.requested().classesEndAt())
                        ? DeclineReason.SESSION_OVER
                        : DeclineReason.LATE);
    }
}

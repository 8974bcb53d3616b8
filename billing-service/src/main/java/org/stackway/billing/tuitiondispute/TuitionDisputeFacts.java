package org.stackway.billing.tuitiondispute;

import java.util.Optional;
import org.stackway.billing.ledger.ChargeStatus;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.DisputeId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.SessionId;

/**
 * What a decision about a dispute needs from outside.
 *
 * @param charged the enrolment and its charge; empty if billing has not heard of it
 * @param open the open dispute of the enrolment, if there is one
 */
public record TuitionDisputeFacts(Optional<Charged> charged, Optional<DisputeId> open) {

    /**
     * An enrolment that billing was asked to charge.
     *
     * @param charge what is charged, less what was credited; empty where no rate was in force
     * @param seated it is enrolled and not dropped
     * @param guaranteed a third party answers for it
     */
    public record Charged(
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            Optional<Charge> charge,
            boolean seated,
            boolean guaranteed) {}

    /** A charge as it stands. */
    public record Charge(Money amount, ChargeStatus status, ProgrammeCode programme) {}
}

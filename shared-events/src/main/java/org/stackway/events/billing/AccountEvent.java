package org.stackway.events.billing;

import java.time.Instant;
import java.util.List;
import org.stackway.events.EnrollmentFact;
import org.stackway.events.LearnerFact;
import org.stackway.events.value.AuthorizationId;
import org.stackway.events.value.ChargeId;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.FinancialHoldReason;
import org.stackway.events.value.Funder;
import org.stackway.events.value.FundingEndReason;
import org.stackway.events.value.HoldBlock;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.SessionId;
import org.stackway.events.value.TuitionUnavailableReason;

/**
 * What happens on a learner's account besides payments and refunds; stream {@code account/<learnerId>}.
 */
public sealed interface AccountEvent extends BillingServiceEvent, LearnerFact {

    /**
     * Tuition was charged for an enrolment request, at the rate in force then. The rate is kept and never computed
     * anew (BI-02); {@code owningProgramme} and {@code rateEffectiveFrom} name its version.
     */
    record TuitionAssessed(
            ChargeId chargeId,
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            Money amount,
            Money ratePerCreditHour,
            CreditHours creditHours,
            ProgrammeCode owningProgramme,
            Instant rateEffectiveFrom)
            implements AccountEvent, EnrollmentFact {}

    /** Tuition could not be assessed; the enrolment is cancelled with this reason. */
    record TuitionUnavailable(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            TuitionUnavailableReason reason)
            implements AccountEvent, EnrollmentFact {}

    /** A third party guarantees the tuition of these enrolments; it enrols like a payment (rule 3.29). */
    record FundingGuaranteed(
            AuthorizationId authorizationId,
            LearnerId learnerId,
            List<EnrollmentId> enrollmentIds,
            Funder funder,
            Money amount,
            Instant validUntil)
            implements AccountEvent {
        public FundingGuaranteed {
            enrollmentIds = List.copyOf(enrollmentIds);
        }
    }

    /**
     * The guarantee of one enrolment ended: what it stood for is owed by the learner again, or, if it was paid, by nobody.
     * Others of the same authorization stand.
     */
    record FundingEnded(
            AuthorizationId authorizationId,
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            Funder funder,
            Money amount,
            FundingEndReason reason)
            implements AccountEvent, EnrollmentFact {}

    /** The enrolment ended and its money is not here, nor under way: its charge is owed no longer. */
    record TuitionVoided(
            ChargeId chargeId,
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            Money amount,
            ProgrammeCode owningProgramme)
            implements AccountEvent, EnrollmentFact {}

    /** A voided charge stands again, at the amount it always had: money came nevertheless, or the enrolment stands again. */
    record TuitionReinstated(
            ChargeId chargeId,
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            Money amount,
            ProgrammeCode owningProgramme)
            implements AccountEvent, EnrollmentFact {}

    /** A debt blocks what {@code blocks} says (P-17). */
    record FinancialHoldPlaced(HoldId holdId, LearnerId learnerId, FinancialHoldReason reason, List<HoldBlock> blocks)
            implements AccountEvent {
        public FinancialHoldPlaced {
            blocks = List.copyOf(blocks);
        }
    }

    /** The debt is paid or forgiven. */
    record FinancialHoldReleased(HoldId holdId, LearnerId learnerId) implements AccountEvent {}
}

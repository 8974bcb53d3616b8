package org.stackway.events.billing;

import org.jspecify.annotations.Nullable;
import org.stackway.events.EnrollmentFact;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.DisputeId;
import org.stackway.events.value.DisputeOutcome;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.SessionId;

/**
 * What happens to tuition that a learner disputes with the institution (BI-16); stream {@code tuition-dispute/<disputeId>}. A
 * payment disputed with its provider is {@link DisputeEvent}.
 */
public sealed interface TuitionDisputeEvent extends BillingServiceEvent, EnrollmentFact {

    /** The dispute it is about. */
    DisputeId disputeId();

    /**
     * The tuition of an enrolment is disputed.
     *
     * @param reason a category; the learner's own words are in no event
     */
    record TuitionDisputeOpened(
            DisputeId disputeId,
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            String reason)
            implements TuitionDisputeEvent {}

    /**
     * Something that speaks for or against it was handed in.
     *
     * @param evidence the number under which billing keeps it; the thing itself is in no event
     */
    record TuitionDisputeEvidenceAdded(
            DisputeId disputeId,
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            String evidence)
            implements TuitionDisputeEvent {}

    /**
     * A person decided the dispute; authority and reason are kept.
     *
     * @param amount what is credited; told for CREDIT only
     * @param owningProgramme whose revenue it was; told for CREDIT only
     */
    record TuitionDisputeResolved(
            DisputeId disputeId,
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            DisputeOutcome outcome,
            String authority,
            String reason,
            @Nullable Money amount,
            @Nullable ProgrammeCode owningProgramme)
            implements TuitionDisputeEvent {}
}

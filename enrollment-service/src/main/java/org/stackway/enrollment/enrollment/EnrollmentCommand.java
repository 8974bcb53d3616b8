package org.stackway.enrollment.enrollment;

import java.time.Instant;
import org.stackway.events.value.CancellationReason;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Funding;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.Origin;
import org.stackway.kit.domain.NotPersonal;
import org.stackway.kit.domain.Rule;

/** What can be asked of an enrolment's stream. */
public sealed interface EnrollmentCommand {

    /** A learner asks for a seat (EN-01). Asking again for the same changes nothing. */
    @Rule({"EN-01", "EN-06", "EN-07", "EN-08", "EN-13", "EN-16", "P-17", "P-18", "P-37"})
    record RequestEnrollment(
            EnrollmentId enrollmentId, LearnerId learnerId, OfferingId offeringId, Origin origin, Funding funding)
            implements EnrollmentCommand {}

    /** Money or a guarantee came: it is answered exactly once (rule 3.21). */
    @Rule({"EN-01", "EN-02", "EN-04", "3.21"})
    record AnswerFunding(Settlement settlement) implements EnrollmentCommand {}

    /** The deadline to pay is due; expires only if the facts still say so (D21). */
    @Rule({"EN-02", "3.21"})
    record ExpireUnpaid() implements EnrollmentCommand {}

    /** What a caller asks of an enrolment that exists; for others than its learner and staff it does not exist. */
    sealed interface Asked extends EnrollmentCommand {
        Requester by();
    }

    /** The learner or the registrar gives up an unpaid request. */
    @Rule({"EN-02", "P-23"})
    record CancelRequest(Requester by, CancellationReason reason) implements Asked {}

    /** Billing has no tuition for it, so nobody can ever pay. */
    record CancelForLackOfTuition(CancellationReason reason) implements EnrollmentCommand {}

    /**
     * The learner drops the course.
     *
     * @param requestedAt when the request came in: this instant decides, not that of the decision (EN-24)
     */
    @Rule({"EN-22", "EN-23", "EN-24", "P-01", "P-02", "3.2", "3.3"})
    record RequestDrop(Requester by, Instant requestedAt) implements Asked {}

    /** A registrar decides that a contested drop stands. */
    @Rule("P-01")
    record UpholdDrop(
            String authority,

            @NotPersonal("why the registrar decided so; published")
            String reason) implements EnrollmentCommand {}

    /** A registrar decides that a contested drop does not stand: the learner is enrolled again. */
    @Rule({"P-01", "EN-ONE-ACTIVE"})
    record ReverseDrop(
            String authority,

            @NotPersonal("why the registrar decided so; published")
            String reason) implements EnrollmentCommand {}

    /** The learner withdraws (rule 3.27). */
    @Rule({"P-01", "P-04", "3.27"})
    record Withdraw(Requester by) implements Asked {}

    /** The learner opens a for-credit item (EN-21). */
    @Rule({"EN-19", "EN-21", "P-15", "SE-11", "SE-13", "3.1"})
    record AccessContent(
            Requester by,
            @NotPersonal("a graded item of the offering") String itemId) implements Asked {}

    /** The content platform tells late what the learner opened: a fact, which no rule can refuse any more (EN-21). */
    @Rule({"EN-21", "EN-23", "P-01", "3.1"})
    record ReportAccess(
            @NotPersonal("a graded item of the offering") String itemId, Instant accessedAt)
            implements EnrollmentCommand {}

    /** A fact came that may mean something for the enrolment: draw what follows from all facts known. */
    @Rule({"EN-19", "P-01", "SE-11", "BI-16"})
    record DrawConsequences() implements EnrollmentCommand {}
}

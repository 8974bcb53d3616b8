package org.stackway.billing.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentRequested;
import org.stackway.events.value.AuthorizationId;
import org.stackway.events.value.ChargeId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Funder;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.kit.domain.Rule;

/** What can be asked of an account. What comes from policies and deadlines is never refused. */
public sealed interface AccountCommand {

    /**
     * Charges tuition for an enrolment request at the rate in force when it was made.
     *
     * @param chargeId the id of the charge, should there be one
     * @param requestedAt business instant of the request
     */
    @Rule({"BI-01", "BI-02", "BI-03"})
    record AssessTuition(ChargeId chargeId, EnrollmentRequested request, Instant requestedAt)
            implements AccountCommand {}

    /**
     * Makes charges and hold what the facts ask for: a charge of an ended enrolment without money is void, a debt from a
     * returned payment blocks.
     *
     * @param holdId the id of the hold, should there be one
     */
    @Rule({"BI-03", "P-17"})
    record Review(LearnerId learnerId, HoldId holdId) implements AccountCommand {}

    /**
     * A third party guarantees the tuition of these enrolments.
     *
     * @param amount what it guarantees at the most
     * @param onFile the certificate or contract it guarantees under is on file
     * @param validUntil absent: as long as the policy protects
     */
    @Rule({"3.29", "BI-12", "BI-25"})
    record AuthorizeFunding(
            AuthorizationId authorizationId,
            LearnerId learnerId,
            List<EnrollmentId> enrollmentIds,
            Funder funder,
            Money amount,
            boolean onFile,
            @Nullable Instant validUntil)
            implements AccountCommand {
        public AuthorizeFunding {
            enrollmentIds = List.copyOf(enrollmentIds);
        }
    }

    /** The third party paid what it guarantees. */
    @Rule("3.29")
    record RecordFunderPaid(AuthorizationId authorizationId, Money amount) implements AccountCommand {}

    /** The guarantee's time is over. */
    @Rule("3.29")
    record LapseFunding(AuthorizationId authorizationId) implements AccountCommand {}
}

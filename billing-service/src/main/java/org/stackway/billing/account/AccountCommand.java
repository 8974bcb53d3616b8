package org.stackway.billing.account;

import java.time.Instant;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentRequested;
import org.stackway.events.value.ChargeId;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.domain.Rule;

/** What can be asked of an account. Both come from policies and are never refused. */
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
}

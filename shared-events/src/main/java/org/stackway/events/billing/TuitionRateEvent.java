package org.stackway.events.billing;

import java.time.Instant;
import org.stackway.events.value.Money;
import org.stackway.events.value.ProgrammeCode;

/**
 * What happens to the tuition rate of a programme; stream {@code tuition-rate/<programme>}.
 */
public sealed interface TuitionRateEvent extends BillingServiceEvent {

    /**
     * A programme charges this much per credit hour for what is requested from {@code effectiveFrom} on, until the
     * next rate (BI-02).
     */
    record TuitionRateSet(ProgrammeCode programme, Money perCreditHour, Instant effectiveFrom)
            implements TuitionRateEvent {}
}

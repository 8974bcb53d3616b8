package org.stackway.billing.tuition;

import java.time.Instant;
import java.util.Optional;
import org.stackway.events.value.Money;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.domain.Rule;

/** What can be asked of a programme's tuition rate. */
public sealed interface TuitionRateCommand {

    /** Sets the price per credit hour from an instant on; from now on if none is named. */
    @Rule({"BI-01", "BI-02"})
    record SetRate(ProgrammeCode programme, Money perCreditHour, Optional<Instant> effectiveFrom)
            implements TuitionRateCommand {}
}

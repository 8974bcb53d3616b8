package org.stackway.billing.account;

import java.math.RoundingMode;
import java.util.List;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.HoldBlock;
import org.stackway.events.value.Money;
import org.stackway.kit.domain.Rule;

/** The rules of charges and holds. */
final class AccountRules {

    /** What a debt from a returned payment blocks (P-17). */
    static final List<HoldBlock> BLOCKED_BY_DEBT =
            List.of(HoldBlock.REGISTRATION, HoldBlock.TRANSCRIPT, HoldBlock.DIPLOMA);

    private AccountRules() {}

    /**
     * Tuition is rate × credit hours in decimal arithmetic. With rates in whole dollars and hours in tenths it is exact;
     * a rate that leaves a fraction of a cent is rounded half up, since a charge cannot be refused.
     */
    @Rule({"BI-01", "BI-04"})
    static Money tuition(Money perCreditHour, CreditHours hours) {
        return perCreditHour.times(hours.value(), RoundingMode.HALF_UP);
    }
}

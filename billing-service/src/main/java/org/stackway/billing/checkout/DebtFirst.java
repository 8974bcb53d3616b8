package org.stackway.billing.checkout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stackway.billing.ledger.AccountMoney.Debt;
import org.stackway.events.billing.CheckoutEvent.Allocation;
import org.stackway.events.value.AllocationKind;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Money;
import org.stackway.kit.domain.Rule;

/**
 * What the tuition of a payment is used for: older debts first, then each enrolment that what is left covers whole. What
 * covers none stays on the account, unapplied.
 */
final class DebtFirst {

    private DebtFirst() {}

    /**
     * The parts of a payment; they add up to its tuition.
     *
     * @param charges what each of the checkout's enrolments costs, in the order of the checkout
     * @param debts those that come before, the oldest first
     */
    @Rule({"P-16", "BI-17"})
    static List<Allocation> allocate(Money tuition, Map<EnrollmentId, Money> charges, List<Debt> debts) {
        List<Allocation> parts = new ArrayList<>();
        Money left = tuition;
        for (Debt debt : debts) {
            Money part = debt.amount().compareTo(left) < 0 ? debt.amount() : left;
            if (part.positive()) {
                parts.add(new Allocation(AllocationKind.DEBT, debt.enrollmentId(), part));
                left = left.minus(part);
            }
        }
        for (Map.Entry<EnrollmentId, Money> charge : charges.entrySet()) {
            if (left.compareTo(charge.getValue()) >= 0) {
                parts.add(new Allocation(AllocationKind.TUITION, charge.getKey(), charge.getValue()));
                left = left.minus(charge.getValue());
            }
        }
        if (left.positive()) {
            parts.add(new Allocation(AllocationKind.UNAPPLIED, null, left));
        }
        return parts;
    }
}

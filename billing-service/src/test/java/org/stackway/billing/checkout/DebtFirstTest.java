package org.stackway.billing.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stackway.billing.ledger.AccountMoney.Debt;
import org.stackway.events.billing.CheckoutEvent.Allocation;
import org.stackway.events.value.AllocationKind;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Money;
import org.stackway.kit.domain.Rule;

class DebtFirstTest {

    private static final EnrollmentId OLD = new EnrollmentId(new UUID(1, 1));
    private static final EnrollmentId OLDER = new EnrollmentId(new UUID(1, 2));
    private static final EnrollmentId NEW = new EnrollmentId(new UUID(1, 3));
    private static final EnrollmentId OTHER = new EnrollmentId(new UUID(1, 4));

    @Test
    @Rule("P-16")
    void withoutADebtEachEnrolmentIsPaidWhole() {
        assertThat(DebtFirst.allocate(Money.usd(90), charges(40, 50), List.of()))
                .containsExactly(part(AllocationKind.TUITION, NEW, 40), part(AllocationKind.TUITION, OTHER, 50));
    }

    @Test
    @Rule("P-16")
    void aDebtOfTheSameAmountIsSettledAndTheCourseStaysToBePaid() {
        assertThat(DebtFirst.allocate(Money.usd(40), charges(40), List.of(new Debt(OLD, Money.usd(40)))))
                .containsExactly(part(AllocationKind.DEBT, OLD, 40));
    }

    @Test
    @Rule("P-16")
    void theOldestDebtIsPaidFirstAndAsFarAsTheMoneyGoes() {
        List<Debt> debts = List.of(new Debt(OLDER, Money.usd(30)), new Debt(OLD, Money.usd(30)));

        assertThat(DebtFirst.allocate(Money.usd(40), charges(40), debts))
                .containsExactly(part(AllocationKind.DEBT, OLDER, 30), part(AllocationKind.DEBT, OLD, 10));
    }

    @Test
    @Rule({"P-16", "BI-17"})
    void whatIsLeftPaysWhatItCoversWholeAndTheRestStaysUnapplied() {
        assertThat(DebtFirst.allocate(Money.usd(90), charges(40, 50), List.of(new Debt(OLD, Money.usd(45)))))
                .containsExactly(
                        part(AllocationKind.DEBT, OLD, 45),
                        part(AllocationKind.TUITION, NEW, 40),
                        new Allocation(AllocationKind.UNAPPLIED, null, Money.usd(5)));
    }

    private static Allocation part(AllocationKind kind, EnrollmentId of, long cents) {
        return new Allocation(kind, of, Money.usd(cents));
    }

    private static Map<EnrollmentId, Money> charges(long first, long... more) {
        Map<EnrollmentId, Money> charges = new LinkedHashMap<>();
        charges.put(NEW, Money.usd(first));
        for (long cents : more) {
            charges.put(OTHER, Money.usd(cents));
        }
        return charges;
    }
}

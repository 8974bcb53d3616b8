package org.stackway.billing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stackway.billing.ledger.Posting.Account;
import org.stackway.billing.refund.Refund;
import org.stackway.billing.refund.Refund.Status;
import org.stackway.events.value.Money;
import org.stackway.kit.domain.Rule;

/** The ledger after any history: whatever payments, refunds and enrolments do, in whatever order they become known. */
class LedgerHistoryTest {

    private static final int HISTORIES = 150;
    private static final int STEPS = 60;

    @Test
    @Rule({"P-16", "BI-07", "BI-14", "BI-17", "3.29", "D22"})
    void afterEveryStepOfAnyHistoryTheLedgerBalancesAndSaysWhatTheFactsSay() {
        int postings = 0;
        for (long seed = 1; seed <= HISTORIES; seed++) {
            LedgerWorld world = new LedgerWorld(new Random(seed));
            for (int step = 0; step < STEPS; step++) {
                world.step();
                check(world, "seed " + seed + ", step " + step);
            }
            postings += world.postings().size();
        }
        assertThat(postings).as("histories in which something moves").isGreaterThan(HISTORIES * 10);
    }

    private static void check(LedgerWorld world, String where) {
        List<Posting> ledger = world.postings();
        List<EnrollmentMoney> money = world.money();
        assertThat(ledger).extracting(Posting::postingId).as(where).doesNotHaveDuplicates();
        assertThat(world.voided()).as(where).isEqualTo(AccountMoney.voided(money));

        Money total = Money.zero();
        for (Account account : Account.values()) {
            total = total.plus(standing(ledger, account));
        }
        assertThat(total).as(where).isEqualTo(Money.zero());
        assertThat(standing(ledger, Account.TUITION_RECEIVABLE))
                .as("what the learner owes, " + where)
                .isEqualTo(AccountMoney.balance(money));
        assertThat(standing(ledger, Account.TUITION_REVENUE))
                .as("charges that stand, " + where)
                .isEqualTo(charged(world, money).negate());
        assertThat(standing(ledger, Account.REFUNDS_PAYABLE))
                .as("refunds promised and not paid out, " + where)
                .isEqualTo(promised(world.refunds()).negate());
        assertThat(standing(ledger, Account.SPONSOR_RECEIVABLE))
                .as("what third parties guarantee, " + where)
                .isEqualTo(world.guaranteed());
        assertThat(paid(ledger, Posting.Kind.REFUND_APPROVED, Posting.Kind.REFUND_CANCELLED))
                .as("refunds never exceed payments, " + where)
                .isLessThanOrEqualTo(paid(ledger, Posting.Kind.PAYMENT).negate());
        assertThat(standing(ledger, Account.SERVICE_FEES_PAYABLE).positive())
                .as("fees, " + where)
                .isFalse();
    }

    private static Money charged(LedgerWorld world, List<EnrollmentMoney> money) {
        return money.stream()
                .filter(one -> !world.voided().contains(one.enrollmentId()))
                .map(one -> one.charge().orElseThrow().amount())
                .reduce(Money.zero(), Money::plus);
    }

    private static Money promised(List<Refund> refunds) {
        return refunds.stream()
                .filter(refund -> refund.status() == Status.APPROVED
                        || refund.status() == Status.ISSUED
                        || refund.status() == Status.FAILED)
                .map(refund -> refund.approved().orElseThrow().amount())
                .reduce(Money.zero(), Money::plus);
    }

    private static Money paid(List<Posting> ledger, Posting.Kind... kinds) {
        return ledger.stream()
                .filter(posting -> List.of(kinds).contains(posting.kind()))
                .flatMap(posting -> posting.receivable().stream())
                .reduce(Money.zero(), Money::plus);
    }

    private static Money standing(List<Posting> ledger, Account account) {
        return ledger.stream()
                .flatMap(posting -> posting.lines().stream())
                .filter(line -> line.account() == account)
                .map(Posting.Line::signed)
                .reduce(Money.zero(), Money::plus);
    }
}

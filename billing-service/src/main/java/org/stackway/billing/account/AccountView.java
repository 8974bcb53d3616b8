package org.stackway.billing.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.ledger.AccountMoney;
import org.stackway.billing.ledger.AccountMoney.Hold;
import org.stackway.billing.ledger.ChargeStatus;
import org.stackway.billing.ledger.ChargeTimeline;
import org.stackway.billing.ledger.EnrollmentMoney;
import org.stackway.billing.ledger.PastAccounts.PastAccount;
import org.stackway.billing.ledger.Posting;
import org.stackway.events.value.ChargeId;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.FinancialHoldReason;
import org.stackway.events.value.HoldBlock;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.SessionId;
import org.stackway.kit.store.Cause;

/**
 * An account as answered.
 *
 * @param balance what the learner owes; less than nothing is money we owe
 * @param openCharges those still to be paid; {@code charges} are all
 * @param holds those in force
 * @param asOf of a past account, the business instant whose knowledge it shows
 * @param sources of a past account, how far each service was known in it
 */
public record AccountView(
        LearnerId learnerId,
        Money balance,
        List<ChargeView> openCharges,
        List<ChargeView> charges,
        List<HoldView> holds,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant asOf,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Cause> sources) {

    public AccountView {
        openCharges = List.copyOf(openCharges);
        charges = List.copyOf(charges);
        holds = List.copyOf(holds);
    }

    private static final Comparator<ChargeView> ASSESSED = Comparator.comparing(ChargeView::assessedAt)
            .thenComparing(charge -> charge.chargeId().value());

    /** A charge; {@code due} is what of it is still to be paid. */
    public record ChargeView(
            ChargeId chargeId,
            EnrollmentId enrollmentId,
            SessionId sessionId,
            CourseCode courseCode,
            Money amount,
            Money due,
            ChargeStatus status,
            Instant assessedAt) {}

    /** A financial hold and what it blocks. */
    public record HoldView(
            HoldId holdId,
            FinancialHoldReason reason,
            List<HoldBlock> blocks,
            Instant placedAt,
            @Nullable Instant releasedAt) {
        public HoldView {
            blocks = List.copyOf(blocks);
        }

        static HoldView of(Hold hold) {
            return new HoldView(hold.holdId(), hold.reason(), hold.blocks(), hold.placedAt(), hold.releasedAt());
        }
    }

    /** As it is: the balance is the ledger's. */
    static AccountView of(AccountMoney account, List<Posting> postings) {
        Money balance = postings.stream()
                .flatMap(posting -> posting.receivable().stream())
                .reduce(Money.zero(), Money::plus);
        return of(account.learnerId(), balance, account.enrollments(), account.holds(), null, null);
    }

    /** As it was; says what it was made from. */
    static AccountView of(LearnerId learner, PastAccount then) {
        Money balance = AccountMoney.balance(then.enrollments());
        return of(learner, balance, then.enrollments(), then.holds(), then.at(), then.sources());
    }

    private static AccountView of(
            LearnerId learner,
            Money balance,
            List<EnrollmentMoney> enrollments,
            List<Hold> holds,
            @Nullable Instant asOf,
            @Nullable List<Cause> sources) {
        List<ChargeView> charges = new ArrayList<>();
        for (EnrollmentMoney one : enrollments) {
            ChargeTimeline timeline = ChargeTimeline.of(one);
            timeline.status().ifPresent(status -> one.charge()
                    .ifPresent(charge -> charges.add(new ChargeView(
                            charge.chargeId(),
                            one.enrollmentId(),
                            one.sessionId(),
                            one.courseCode(),
                            charge.amount(),
                            timeline.due(one),
                            status,
                            charge.assessedAt()))));
        }
        charges.sort(ASSESSED);
        return new AccountView(
                learner,
                balance,
                charges.stream()
                        .filter(charge -> charge.status() == ChargeStatus.OPEN)
                        .toList(),
                charges,
                holds.stream()
                        .filter(hold -> hold.releasedAt() == null)
                        .map(HoldView::of)
                        .toList(),
                asOf,
                sources);
    }
}

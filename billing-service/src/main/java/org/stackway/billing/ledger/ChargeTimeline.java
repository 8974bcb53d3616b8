package org.stackway.billing.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.ledger.EnrollmentMoney.Charge;
import org.stackway.billing.ledger.EnrollmentMoney.FundingPart;
import org.stackway.billing.ledger.EnrollmentMoney.PaymentPart;
import org.stackway.billing.ledger.EnrollmentMoney.RefundPart;
import org.stackway.events.value.FundingEndReason;
import org.stackway.events.value.Money;
import org.stackway.kit.domain.Rule;

/**
 * What the facts of an enrolment make of its charge, in the order of their business instants.
 *
 * <p>A charge is void while its enrolment has ended and no money is there or under way; money that settles later
 * re-opens it. The result depends on the set of facts only, never on the order in which they became known (D22).
 *
 * @param status what the charge is now; absent where nothing was charged
 * @param paid tuition that was paid and is still here: settled, less returned, less refunds approved; or guaranteed by a third
 *     party
 * @param turns when the charge became void, and when it was re-opened, in order
 */
public record ChargeTimeline(Optional<ChargeStatus> status, Money paid, List<Turn> turns) {

    public ChargeTimeline {
        turns = List.copyOf(turns);
    }

    /** The charge became void, or stands again. */
    public record Turn(Instant at, boolean voided) {}

    /** One fact that may change the charge. */
    private record Moment(Instant at, Kind kind, @Nullable Money amount) {}

    /** In the order in which facts of one instant count. */
    private enum Kind {
        ASSESSED,
        STARTED,
        SETTLED,
        FUNDED,
        FAILED,
        ENROLLED,
        REVERSED,
        REFUND_CANCELLED,
        ENDED,
        FUNDING_ENDED,
        RETURNED,
        REFUND_APPROVED
    }

    /** The timeline of one enrolment. */
    @Rule({"BI-03", "BI-17"})
    public static ChargeTimeline of(EnrollmentMoney money) {
        Currencies.requireOne(money);
        Walk walk = new Walk(money.charge().map(Charge::amount));
        moments(money).forEach(walk::take);
        return new ChargeTimeline(walk.status(), walk.paid, walk.turns);
    }

    /** What is still to be paid: the charge less what was paid, nothing if it is void or paid. */
    public Money due(EnrollmentMoney money) {
        return status.filter(now -> now == ChargeStatus.OPEN)
                .flatMap(open -> money.charge())
                .map(charge -> charge.amount().minus(paid))
                .orElse(Money.zero(paid.currency()));
    }

    private static List<Moment> moments(EnrollmentMoney money) {
        List<Moment> moments = new ArrayList<>();
        money.charge().ifPresent(charge -> add(moments, charge.assessedAt(), Kind.ASSESSED, charge.amount()));
        add(moments, money.seat().endedAt(), Kind.ENDED, null);
        add(moments, money.seat().enrolledAt(), Kind.ENROLLED, null);
        add(moments, money.seat().droppedAt(), Kind.ENDED, null);
        add(moments, money.seat().reversedAt(), Kind.REVERSED, null);
        for (PaymentPart payment : money.payments()) {
            add(moments, payment.initiatedAt(), Kind.STARTED, null);
            add(moments, payment.settledAt(), Kind.SETTLED, payment.amount());
            if (payment.settledAt() == null) {
                add(moments, payment.failedAt(), Kind.FAILED, null);
            }
            add(moments, payment.returnedAt(), Kind.RETURNED, payment.amount());
        }
        for (FundingPart funding : money.fundings()) {
            add(moments, funding.guaranteedAt(), Kind.FUNDED, funding.amount());
            if (funding.endReason() != FundingEndReason.PAID) {
                add(moments, funding.endedAt(), Kind.FUNDING_ENDED, funding.amount());
            }
        }
        for (RefundPart refund : money.refunds()) {
            add(moments, refund.approvedAt(), Kind.REFUND_APPROVED, refund.amount());
            add(moments, refund.cancelledAt(), Kind.REFUND_CANCELLED, refund.amount());
        }
        moments.sort(Comparator.comparing(Moment::at).thenComparing(Moment::kind));
        return moments;
    }

    private static void add(List<Moment> moments, @Nullable Instant at, Kind kind, @Nullable Money amount) {
        if (at != null) {
            moments.add(new Moment(at, kind, amount));
        }
    }

    /** The state between two facts. */
    private static final class Walk {
        private final Optional<Money> charged;
        private final List<Turn> turns = new ArrayList<>();
        private Money paid;
        private int underWay;
        private boolean assessed;
        private boolean ended;
        private boolean voided;

        Walk(Optional<Money> charged) {
            this.charged = charged;
            this.paid = charged.map(amount -> Money.zero(amount.currency())).orElse(Money.zero());
        }

        void take(Moment moment) {
            Money amount = moment.amount() == null ? Money.zero(paid.currency()) : moment.amount();
            switch (moment.kind()) {
                case ASSESSED -> assessed = true;
                case STARTED -> underWay++;
                case FAILED -> underWay--;
                case SETTLED -> {
                    underWay--;
                    paid = paid.plus(amount);
                }
                case RETURNED, REFUND_APPROVED, FUNDING_ENDED -> paid = paid.minus(amount);
                case REFUND_CANCELLED, FUNDED -> paid = paid.plus(amount);
                case ENDED -> ended = true;
                case ENROLLED, REVERSED -> ended = false;
            }
            boolean now = assessed && ended && underWay <= 0 && !paid.positive();
            if (now != voided) {
                voided = now;
                turns.add(new Turn(moment.at(), now));
            }
        }

        Optional<ChargeStatus> status() {
            return charged.map(amount -> {
                if (paid.compareTo(amount) >= 0) {
                    return ChargeStatus.PAID;
                }
                return voided ? ChargeStatus.VOID : ChargeStatus.OPEN;
            });
        }
    }
}

package org.stackway.billing.ledger;

import java.util.Currency;
import java.util.stream.Stream;
import org.stackway.events.value.Money;

/** The ledger is kept in one currency (BI-10); what arrives in another stays in suspense and never gets here. */
final class Currencies {

    private Currencies() {}

    /** @throws IllegalStateException if the money of one enrolment is of two currencies, which would be a defect */
    static void requireOne(EnrollmentMoney money) {
        long currencies = Stream.of(
                        money.charge().stream().map(EnrollmentMoney.Charge::amount),
                        money.payments().stream().map(EnrollmentMoney.PaymentPart::amount),
                        money.refunds().stream().map(EnrollmentMoney.RefundPart::amount))
                .flatMap(amounts -> amounts)
                .map(Money::currency)
                .map(Currency::getCurrencyCode)
                .distinct()
                .count();
        if (currencies > 1) {
            throw new IllegalStateException("the money of " + money.enrollmentId() + " is of several currencies");
        }
    }
}

package org.stackway.billing.checkout;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stackway.billing.ledger.AccountMoney.Debt;
import org.stackway.billing.ledger.ChargeStatus;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.kit.domain.Inputs;
import org.stackway.kit.domain.Policy;

/**
 * What a checkout decision needs from outside.
 *
 * @param now business time
 * @param charges of the enrolments concerned; one not yet assessed is missing
 * @param live the live checkout of each enrolment that has one
 * @param debts of other enrolments, that a payment pays first; the oldest first (P-16)
 * @param debtFirst the policy by which they do
 */
public record CheckoutFacts(
        Instant now,
        Map<EnrollmentId, ChargeFact> charges,
        Map<EnrollmentId, CheckoutId> live,
        List<Debt> debts,
        Optional<Policy> debtFirst)
        implements Inputs {

    public CheckoutFacts {
        charges = Map.copyOf(charges);
        live = Map.copyOf(live);
        debts = List.copyOf(debts);
    }

    /** Of a learner without older debts. */
    public CheckoutFacts(Instant now, Map<EnrollmentId, ChargeFact> charges, Map<EnrollmentId, CheckoutId> live) {
        this(now, charges, live, List.of(), Optional.empty());
    }

    @Override
    public List<Policy> policies() {
        return debtFirst.stream().toList();
    }

    /**
     * The charge of one enrolment.
     *
     * @param amount zero where tuition was unavailable
     */
    public record ChargeFact(LearnerId learnerId, Standing standing, Money amount) {}

    /** What a charge is, or that there can be none. */
    public enum Standing {
        OPEN,
        PAID,
        VOID,
        UNAVAILABLE;

        static Standing of(ChargeStatus status) {
            return switch (status) {
                case OPEN -> OPEN;
                case PAID -> PAID;
                case VOID -> VOID;
            };
        }
    }
}

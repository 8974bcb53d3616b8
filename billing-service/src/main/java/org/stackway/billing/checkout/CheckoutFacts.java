package org.stackway.billing.checkout;

import java.time.Instant;
import java.util.Map;
import org.stackway.billing.ledger.ChargeStatus;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;

/**
 * What a checkout decision needs from outside.
 *
 * @param now business time
 * @param charges of the enrolments concerned; one not yet assessed is missing
 * @param live the live checkout of each enrolment that has one
 */
public record CheckoutFacts(Instant now, Map<EnrollmentId, ChargeFact> charges, Map<EnrollmentId, CheckoutId> live) {

    public CheckoutFacts {
        charges = Map.copyOf(charges);
        live = Map.copyOf(live);
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

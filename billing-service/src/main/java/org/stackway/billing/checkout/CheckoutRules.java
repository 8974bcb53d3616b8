package org.stackway.billing.checkout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stackway.billing.checkout.CheckoutFacts.ChargeFact;
import org.stackway.billing.checkout.CheckoutFacts.Standing;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentMethod;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Requirement;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;

/** The rules of checkouts. */
public final class CheckoutRules {

    /** More courses than anybody takes at once; keeps one transaction small. */
    static final int MOST_ENROLLMENTS = 50;

    /** An unpaid checkout keeps other methods away for this long and no longer. */
    static final Duration OPEN_FOR = Duration.ofHours(24);

    /** The brands of cards that are accepted (BI-08). */
    static final List<String> BRANDS = List.of("AMERICAN_EXPRESS", "DISCOVER", "MASTERCARD", "VISA");

    private static final BigDecimal CARD_FEE = new BigDecimal("0.0285");

    private CheckoutRules() {}

    /**
     * The service fee of one transaction: 2.85 % of its tuition for cards, rounded half up once, not per course (BI-07);
     * nothing for eCheck (BI-06); Flywire takes its own from the payer (BI-10).
     */
    @Rule({"BI-05", "BI-06", "BI-07", "BI-10"})
    public static Money serviceFee(PaymentMethod method, Money tuition) {
        return switch (method) {
            case CARD -> tuition.times(CARD_FEE, RoundingMode.HALF_UP);
            case ECHECK, FLYWIRE -> Money.zero(tuition.currency());
        };
    }

    /** After how long without an outcome nobody can say any more whether money moved. */
    static Duration patience(PaymentMethod method) {
        return switch (method) {
            case CARD -> Duration.ofMinutes(15);
            case ECHECK -> Duration.ofDays(1);
            case FLYWIRE -> Duration.ofDays(7);
        };
    }

    static Instant expiresAt(Instant openedAt) {
        return openedAt.plus(OPEN_FOR);
    }

    /** What a provider would not take, told before the payer is sent there; of what nobody said nothing is found. */
    @Rule({"BI-06", "BI-08", "BI-09"})
    static List<Finding> instrument(PaymentMethod method, Instrument instrument) {
        List<Finding> found = new ArrayList<>();
        String brand = instrument.brand();
        if (method == PaymentMethod.CARD && brand != null) {
            found.add(Finding.of("BI-08", "this brand of card is not accepted", brand, Requirement.oneOf(BRANDS))
                    .at("/instrument/brand"));
        }
        String currency = instrument.currency();
        if (method == PaymentMethod.CARD && currency != null) {
            found.add(Finding.of("BI-09", "cards pay in US dollars", currency, Requirement.is("USD"))
                    .at("/instrument/currency"));
        }
        String country = instrument.bankCountry();
        if (method == PaymentMethod.ECHECK && country != null) {
            found.add(Finding.of(
                            "BI-06", "an eCheck is drawn on a bank in the United States", country, Requirement.is("US"))
                    .at("/instrument/bankCountry"));
        }
        return found;
    }

    /** What is found about the list of enrolments itself. */
    @Rule("BI-03")
    static List<Finding> list(List<EnrollmentId> enrollments) {
        List<Finding> found = new ArrayList<>();
        found.add(Finding.of(
                        "BI-03",
                        "a checkout pays for one or several enrolments",
                        enrollments.size(),
                        Requirement.between(1, MOST_ENROLLMENTS))
                .at("/enrollmentIds"));
        List<Violation> again = new ArrayList<>();
        Set<EnrollmentId> seen = new HashSet<>();
        for (int i = 0; i < enrollments.size(); i++) {
            if (!seen.add(enrollments.get(i))) {
                again.add(Violation.of("BI-03", "an enrolment is paid once in a checkout", "again", "once")
                        .at("/enrollmentIds/" + i));
            }
        }
        found.addAll(Finding.each("BI-03", enrollments.size(), again));
        return found;
    }

    /** Only an open charge can be paid (BI-03). */
    @Rule({"BI-02", "BI-03"})
    static List<Finding> charges(List<EnrollmentId> enrollments, CheckoutFacts facts) {
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < enrollments.size(); i++) {
            ChargeFact charge = facts.charges().get(enrollments.get(i));
            if (charge != null) {
                found.add(open(charge.standing()).at("/enrollmentIds/" + i));
            }
        }
        return found;
    }

    private static Finding open(Standing standing) {
        Requirement<Standing> open = Requirement.is(Standing.OPEN);
        return switch (standing) {
            case OPEN, PAID -> Finding.of("BI-03", "tuition of this enrolment is paid", standing, open);
            case VOID ->
                Finding.of("BI-03", "this enrolment has ended, nothing is to be paid", standing, open)
                        .turnsWith("TuitionReinstated");
            case UNAVAILABLE -> Finding.of("BI-02", "no tuition rate was in force for this enrolment", standing, open);
        };
    }
}

package org.stackway.billing.checkout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.stackway.billing.checkout.CheckoutCommand.ProviderFact;
import org.stackway.billing.checkout.CheckoutCommand.RecordFailed;
import org.stackway.billing.checkout.CheckoutCommand.RecordInitiated;
import org.stackway.billing.checkout.CheckoutCommand.RecordReturned;
import org.stackway.billing.checkout.CheckoutCommand.RecordSettled;
import org.stackway.billing.checkout.CheckoutCommand.RecordUnknown;
import org.stackway.billing.checkout.CheckoutFacts.ChargeFact;
import org.stackway.billing.checkout.Payment.Rank;
import org.stackway.events.billing.CheckoutEvent;
import org.stackway.events.billing.CheckoutEvent.Allocation;
import org.stackway.events.billing.CheckoutEvent.CheckoutOpened;
import org.stackway.events.billing.CheckoutEvent.PaymentFailed;
import org.stackway.events.billing.CheckoutEvent.PaymentInitiated;
import org.stackway.events.billing.CheckoutEvent.PaymentOutcomeUnknown;
import org.stackway.events.billing.CheckoutEvent.PaymentReturned;
import org.stackway.events.billing.CheckoutEvent.PaymentSettled;
import org.stackway.events.value.AllocationKind;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Money;
import org.stackway.kit.domain.Rule;

/**
 * What a provider's fact adds to a checkout. Each fact implies the ones below it, so a message that overtakes another
 * leaves the same events as if both had come in order; one that is behind adds nothing.
 */
final class ProviderFacts {

    private final CheckoutOpened opened;
    private final CheckoutFacts facts;
    private final ProviderFact fact;
    private final List<CheckoutEvent> events = new ArrayList<>();

    private ProviderFacts(CheckoutOpened opened, CheckoutFacts facts, ProviderFact fact) {
        this.opened = opened;
        this.facts = facts;
        this.fact = fact;
    }

    @Rule({"BI-11", "3.21"})
    static List<CheckoutEvent> events(Checkout state, ProviderFact fact, CheckoutFacts facts) {
        ProviderFacts adding = new ProviderFacts(state.known(), facts, fact);
        adding.add(state);
        return adding.events;
    }

    private void add(Checkout state) {
        var known = state.payment(fact.paymentId());
        if (known.isEmpty()) {
            events.add(initiated());
        }
        Rank rank = known.map(Payment::rank).orElse(Rank.PROCESSING);
        switch (fact) {
            case RecordInitiated initiated -> {
                // the lowest fact: said above if it was new
            }
            case RecordUnknown unknown -> {
                if (rank.below(Rank.UNKNOWN)) {
                    events.add(new PaymentOutcomeUnknown(
                            fact.paymentId(),
                            opened.checkoutId(),
                            opened.learnerId(),
                            opened.enrollmentIds(),
                            opened.method()));
                }
            }
            case RecordFailed failed -> {
                if (rank.below(Rank.FAILED)) {
                    events.add(failed(failed.reason()));
                }
            }
            case RecordSettled settled -> {
                if (rank.below(Rank.SETTLED)) {
                    events.add(
                            settled(known.map(Payment::initiatedAt).orElse(fact.initiatedAt()), settled.settledAt()));
                }
            }
            case RecordReturned returned -> {
                if (rank.below(Rank.SETTLED)) {
                    events.add(
                            settled(known.map(Payment::initiatedAt).orElse(fact.initiatedAt()), returned.settledAt()));
                }
                if (rank.below(Rank.RETURNED)) {
                    events.add(returned(returned));
                }
            }
        }
    }

    private PaymentInitiated initiated() {
        return new PaymentInitiated(
                fact.paymentId(),
                opened.checkoutId(),
                opened.learnerId(),
                opened.enrollmentIds(),
                opened.method(),
                opened.tuition(),
                opened.serviceFee(),
                opened.total(),
                fact.reference(),
                fact.initiatedAt());
    }

    private PaymentFailed failed(String reason) {
        return new PaymentFailed(
                fact.paymentId(),
                opened.checkoutId(),
                opened.learnerId(),
                opened.enrollmentIds(),
                opened.method(),
                reason);
    }

    /**
     * The amount was compared with the checkout's before, so each enrolment is covered by its own charge, whole, unless an
     * older debt comes first (P-16).
     */
    private PaymentSettled settled(Instant initiatedAt, Instant settledAt) {
        Map<EnrollmentId, Money> charges = new LinkedHashMap<>();
        opened.enrollmentIds().forEach(enrollment -> charges.put(enrollment, charge(facts, enrollment)));
        List<Allocation> allocations = DebtFirst.allocate(opened.tuition(), charges, facts.debts());
        List<EnrollmentId> covered = allocations.stream()
                .filter(part -> part.kind() == AllocationKind.TUITION)
                .map(Allocation::enrollmentId)
                .filter(Objects::nonNull)
                .toList();
        String reference = fact.reference();
        return new PaymentSettled(
                fact.paymentId(),
                opened.checkoutId(),
                opened.learnerId(),
                covered,
                allocations,
                opened.method(),
                opened.tuition(),
                opened.serviceFee(),
                opened.total(),
                reference == null ? fact.paymentId().wire() : reference,
                initiatedAt,
                settledAt);
    }

    private PaymentReturned returned(RecordReturned returned) {
        return new PaymentReturned(
                fact.paymentId(),
                opened.checkoutId(),
                opened.learnerId(),
                opened.enrollmentIds(),
                opened.method(),
                returned.amount(),
                returned.reason(),
                returned.returnedAt());
    }

    static Money charge(CheckoutFacts facts, EnrollmentId enrollment) {
        ChargeFact charge = facts.charges().get(enrollment);
        if (charge == null) {
            throw new IllegalStateException("no charge of enrolment " + enrollment);
        }
        return charge.amount();
    }
}

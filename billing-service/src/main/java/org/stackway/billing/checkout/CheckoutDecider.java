package org.stackway.billing.checkout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stackway.billing.checkout.CheckoutCommand.Expire;
import org.stackway.billing.checkout.CheckoutCommand.MarkUnknown;
import org.stackway.billing.checkout.CheckoutCommand.Open;
import org.stackway.billing.checkout.CheckoutCommand.ProviderFact;
import org.stackway.billing.checkout.CheckoutFacts.ChargeFact;
import org.stackway.billing.checkout.Payment.Rank;
import org.stackway.events.billing.CheckoutEvent;
import org.stackway.events.billing.CheckoutEvent.CheckoutExpired;
import org.stackway.events.billing.CheckoutEvent.CheckoutOpened;
import org.stackway.events.billing.CheckoutEvent.PaymentFailed;
import org.stackway.events.billing.CheckoutEvent.PaymentInitiated;
import org.stackway.events.billing.CheckoutEvent.PaymentOutcomeUnknown;
import org.stackway.events.billing.CheckoutEvent.PaymentReturned;
import org.stackway.events.billing.CheckoutEvent.PaymentSettled;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;

/** Decides about one checkout: whether it may be opened, and what a provider's facts change. */
public final class CheckoutDecider implements Decider<Checkout, CheckoutCommand, CheckoutEvent, CheckoutFacts> {

    @Override
    public Checkout initial() {
        return Checkout.none();
    }

    @Override
    public Checkout evolve(Checkout state, CheckoutEvent event) {
        return switch (event) {
            case CheckoutOpened opened -> new Checkout(Optional.of(opened), state.payments(), state.expired());
            case CheckoutExpired expired -> state.asExpired();
            case PaymentInitiated initiated ->
                state.with(new Payment(
                        initiated.paymentId(),
                        Rank.PROCESSING,
                        initiated.initiatedAt(),
                        null,
                        initiated.providerReference(),
                        List.of()));
            case PaymentOutcomeUnknown unknown -> ranked(state, unknown.paymentId(), Rank.UNKNOWN);
            case PaymentFailed failed -> ranked(state, failed.paymentId(), Rank.FAILED);
            case PaymentSettled settled ->
                state.payment(settled.paymentId())
                        .map(payment -> state.with(payment.settled(settled)))
                        .orElse(state);
            case PaymentReturned returned -> ranked(state, returned.paymentId(), Rank.RETURNED);
        };
    }

    private static Checkout ranked(Checkout state, PaymentId id, Rank rank) {
        return state.payment(id).map(payment -> state.with(payment.at(rank))).orElse(state);
    }

    @Override
    public Decision<CheckoutEvent> decide(Checkout state, CheckoutCommand command, CheckoutFacts facts) {
        return switch (command) {
            case Open open -> open(state, open, facts);
            case ProviderFact fact -> Decision.accepted(ProviderFacts.events(state, fact, facts));
            case MarkUnknown unknown -> unknown(state, unknown);
            case Expire expire -> expire(state);
        };
    }

    @Rule({"BI-03", "BI-05", "BI-07"})
    private static Decision<CheckoutEvent> open(Checkout state, Open open, CheckoutFacts facts) {
        if (state.opened().isPresent()) {
            return again(state.opened().get(), open);
        }
        List<Finding> findings = new ArrayList<>(CheckoutRules.list(open.enrollmentIds()));
        findings.addAll(CheckoutRules.instrument(open.method(), open.instrument()));
        if (!Finding.allHold(findings)) {
            return Decision.refusedFor("CHECKOUT_NOT_POSSIBLE", findings);
        }
        for (EnrollmentId enrollment : open.enrollmentIds()) {
            ChargeFact charge = facts.charges().get(enrollment);
            // another learner's enrolment is answered like one that does not exist
            if (charge == null || !charge.learnerId().equals(open.learnerId())) {
                return Decision.notKnown("tuition of enrolment " + enrollment);
            }
        }
        Map<CheckoutId, Violation> rivals = rivals(open, facts);
        findings.addAll(Finding.each("D9", open.enrollmentIds().size(), List.copyOf(rivals.values())));
        findings.addAll(CheckoutRules.charges(open.enrollmentIds(), facts));
        return rivals.keySet().stream()
                .findFirst()
                .<Decision<CheckoutEvent>>map(
                        rival -> Decision.conflictFor("CHECKOUT_LIVE", findings, "/api/v1/checkouts/" + rival))
                .orElseGet(() -> Decision.judged("CHARGE_NOT_OPEN", findings, () -> List.of(opened(open, facts))));
    }

    private static Decision<CheckoutEvent> again(CheckoutOpened opened, Open open) {
        boolean same = opened.learnerId().equals(open.learnerId())
                && (opened.payerKind() == null || opened.payerKind() == open.payer())
                && opened.method() == open.method()
                && new HashSet<>(opened.enrollmentIds()).equals(new HashSet<>(open.enrollmentIds()));
        return same
                ? Decision.unchanged()
                : Decision.conflict(
                        "CHECKOUT_EXISTS",
                        Violation.of(
                                        "API-409",
                                        "this checkout exists with another content",
                                        "another content",
                                        "the same")
                                .at("/checkoutId"));
    }

    private static Map<CheckoutId, Violation> rivals(Open open, CheckoutFacts facts) {
        Map<CheckoutId, Violation> rivals = new LinkedHashMap<>();
        for (int i = 0; i < open.enrollmentIds().size(); i++) {
            CheckoutId rival = facts.live().get(open.enrollmentIds().get(i));
            if (rival != null) {
                rivals.putIfAbsent(
                        rival,
                        Violation.of("D9", "another checkout of this enrolment is live", rival, "none")
                                .at("/enrollmentIds/" + i));
            }
        }
        return rivals;
    }

    private static CheckoutOpened opened(Open open, CheckoutFacts facts) {
        Money tuition = open.enrollmentIds().stream()
                .map(enrollment -> ProviderFacts.charge(facts, enrollment))
                .reduce(Money::plus)
                .orElseThrow();
        Money fee = CheckoutRules.serviceFee(open.method(), tuition);
        return new CheckoutOpened(
                open.checkoutId(),
                open.learnerId(),
                open.enrollmentIds(),
                open.method(),
                tuition,
                fee,
                tuition.plus(fee),
                CheckoutRules.expiresAt(facts.now()),
                open.payer());
    }

    private static Decision<CheckoutEvent> unknown(Checkout state, MarkUnknown unknown) {
        return state.payment(unknown.paymentId())
                .filter(payment -> payment.rank().below(Rank.UNKNOWN))
                .<Decision<CheckoutEvent>>map(payment -> {
                    CheckoutOpened opened = state.known();
                    return Decision.accepted(new PaymentOutcomeUnknown(
                            payment.paymentId(),
                            opened.checkoutId(),
                            opened.learnerId(),
                            opened.enrollmentIds(),
                            opened.method()));
                })
                .orElseGet(Decision::unchanged);
    }

    /** Nothing expires while money may be under way (D21): the condition is checked again when the instant has come. */
    private static Decision<CheckoutEvent> expire(Checkout state) {
        if (state.opened().isEmpty() || state.expired()) {
            return Decision.unchanged();
        }
        return switch (state.status()) {
            case OPEN, FAILED -> {
                CheckoutOpened opened = state.known();
                yield Decision.accepted(
                        new CheckoutExpired(opened.checkoutId(), opened.learnerId(), opened.enrollmentIds()));
            }
            case PROCESSING, UNKNOWN, SETTLED, RETURNED, EXPIRED -> Decision.unchanged();
        };
    }
}

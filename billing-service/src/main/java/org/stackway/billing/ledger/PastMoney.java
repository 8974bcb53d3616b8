package org.stackway.billing.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.ledger.AccountMoney.Hold;
import org.stackway.billing.ledger.EnrollmentMoney.Charge;
import org.stackway.billing.ledger.EnrollmentMoney.FundingPart;
import org.stackway.billing.ledger.EnrollmentMoney.PaymentPart;
import org.stackway.billing.ledger.EnrollmentMoney.RefundPart;
import org.stackway.billing.ledger.EnrollmentMoney.Seat;
import org.stackway.events.billing.AccountEvent;
import org.stackway.events.billing.AccountEvent.FinancialHoldPlaced;
import org.stackway.events.billing.AccountEvent.FinancialHoldReleased;
import org.stackway.events.billing.AccountEvent.FundingEnded;
import org.stackway.events.billing.AccountEvent.FundingGuaranteed;
import org.stackway.events.billing.AccountEvent.TuitionAssessed;
import org.stackway.events.billing.AccountEvent.TuitionReinstated;
import org.stackway.events.billing.AccountEvent.TuitionUnavailable;
import org.stackway.events.billing.AccountEvent.TuitionVoided;
import org.stackway.events.billing.BillingServiceEvent;
import org.stackway.events.billing.CheckoutEvent;
import org.stackway.events.billing.CheckoutEvent.CheckoutExpired;
import org.stackway.events.billing.CheckoutEvent.CheckoutOpened;
import org.stackway.events.billing.CheckoutEvent.PaymentFailed;
import org.stackway.events.billing.CheckoutEvent.PaymentInitiated;
import org.stackway.events.billing.CheckoutEvent.PaymentOutcomeUnknown;
import org.stackway.events.billing.CheckoutEvent.PaymentReturned;
import org.stackway.events.billing.CheckoutEvent.PaymentSettled;
import org.stackway.events.billing.DisputeEvent;
import org.stackway.events.billing.ReconciliationEvent;
import org.stackway.events.billing.RefundEvent;
import org.stackway.events.billing.RefundEvent.RefundApproved;
import org.stackway.events.billing.RefundEvent.RefundCancelled;
import org.stackway.events.billing.RefundEvent.RefundFailed;
import org.stackway.events.billing.RefundEvent.RefundIssued;
import org.stackway.events.billing.RefundEvent.RefundSettled;
import org.stackway.events.billing.TuitionDisputeEvent;
import org.stackway.events.billing.TuitionDisputeEvent.TuitionDisputeResolved;
import org.stackway.events.billing.TuitionRateEvent;
import org.stackway.events.value.AuthorizationId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.RefundId;
import org.stackway.kit.store.StreamHistory;

/** The money of one learner as the learner's streams of this service tell it: accounts, checkouts and refunds, folded. */
final class PastMoney {

    private final Map<EnrollmentId, Assessed> charges = new LinkedHashMap<>();
    private final Map<PaymentId, Attempt> payments = new LinkedHashMap<>();
    private final Map<RefundId, Promise> refunds = new LinkedHashMap<>();
    private final Map<EnrollmentId, Map<AuthorizationId, FundingPart>> fundings = new LinkedHashMap<>();
    private final Map<EnrollmentId, Money> credits = new LinkedHashMap<>();
    private final Map<HoldId, Hold> holds = new LinkedHashMap<>();

    private record Assessed(TuitionAssessed event, Instant at) {}

    private record Promise(
            RefundApproved approved, Instant at, @Nullable Instant cancelledAt) {}

    private record Attempt(
            PaymentInitiated initiated,
            Map<EnrollmentId, Money> allocated,
            @Nullable Instant failedAt,
            @Nullable Instant settledAt,
            @Nullable Instant returnedAt) {}

    /** Folds the streams, whatever their order: each of them is about other things. */
    static PastMoney of(List<StreamHistory> streams) {
        PastMoney money = new PastMoney();
        for (StreamHistory stream : streams) {
            for (StreamHistory.Entry entry : stream.entries()) {
                money.take((BillingServiceEvent) entry.event(), entry.happenedAt());
            }
        }
        return money;
    }

    /** The holds, released ones too. */
    List<Hold> holds() {
        return List.copyOf(holds.values());
    }

    /** Every enrolment that was charged. {@code seats} is what became of the enrolments by then. */
    List<EnrollmentMoney> enrollments(Map<EnrollmentId, Seat> seats) {
        List<EnrollmentMoney> all = new ArrayList<>();
        charges.forEach((id, charge) -> all.add(new EnrollmentMoney(
                id,
                charge.event().learnerId(),
                charge.event().sessionId(),
                charge.event().courseCode(),
                Optional.of(new Charge(charge.event().chargeId(), standing(charge.event()), charge.at())),
                seats.getOrDefault(id, Seat.UNTOUCHED),
                parts(id),
                promises(id),
                List.copyOf(fundings.getOrDefault(id, Map.of()).values()))));
        return all;
    }

    private List<PaymentPart> parts(EnrollmentId enrollment) {
        List<PaymentPart> parts = new ArrayList<>();
        payments.forEach((id, attempt) -> {
            if (attempt.initiated().enrollmentIds().contains(enrollment)
                    || attempt.allocated().containsKey(enrollment)) {
                Money none = Money.zero(attempt.initiated().total().currency());
                parts.add(new PaymentPart(
                        id,
                        attempt.allocated().getOrDefault(enrollment, none),
                        attempt.initiated().initiatedAt(),
                        attempt.failedAt(),
                        attempt.settledAt(),
                        attempt.returnedAt()));
            }
        });
        return parts;
    }

    private List<RefundPart> promises(EnrollmentId enrollment) {
        return refunds.values().stream()
                .filter(promise -> promise.approved().enrollmentId().equals(enrollment))
                .map(promise -> new RefundPart(
                        promise.approved().refundId(),
                        promise.approved().paymentId(),
                        promise.approved().amount(),
                        promise.at(),
                        promise.cancelledAt()))
                .toList();
    }

    private void take(BillingServiceEvent event, Instant at) {
        switch (event) {
            case AccountEvent account -> account(account, at);
            case CheckoutEvent checkout -> checkout(checkout, at);
            case RefundEvent refund -> refund(refund, at);
            // these move no money by themselves
            case TuitionRateEvent rate -> {}
            case DisputeEvent disputed -> {}
            case ReconciliationEvent found -> {}
            case TuitionDisputeEvent dispute -> credited(dispute);
        }
    }

    private void credited(TuitionDisputeEvent event) {
        if (event instanceof TuitionDisputeResolved resolved && resolved.amount() != null) {
            credits.merge(resolved.enrollmentId(), resolved.amount(), Money::plus);
        }
    }

    /** The price less what was credited. */
    private Money standing(TuitionAssessed charge) {
        Money credited = credits.get(charge.enrollmentId());
        return credited == null ? charge.amount() : charge.amount().minus(credited);
    }

    private void account(AccountEvent event, Instant at) {
        switch (event) {
            case TuitionAssessed assessed -> charges.put(assessed.enrollmentId(), new Assessed(assessed, at));
            case TuitionUnavailable unavailable -> charges.remove(unavailable.enrollmentId());
            case TuitionVoided voided -> {
                // follows from the facts
            }
            case TuitionReinstated reinstated -> {
                // follows from the facts
            }
            case FundingGuaranteed guaranteed ->
                guaranteed.enrollmentIds().stream().filter(charges::containsKey).forEach(id -> fundings.computeIfAbsent(
                                id, fresh -> new LinkedHashMap<>())
                        .put(guaranteed.authorizationId(), funding(guaranteed.authorizationId(), id, at)));
            case FundingEnded ended ->
                fundings.getOrDefault(ended.enrollmentId(), Map.of())
                        .computeIfPresent(
                                ended.authorizationId(),
                                (id, part) -> new FundingPart(
                                        id, part.amount(), part.guaranteedAt(), at, ended.reason(), null));
            case FinancialHoldPlaced placed ->
                holds.put(placed.holdId(), new Hold(placed.holdId(), placed.reason(), placed.blocks(), at, null));
            case FinancialHoldReleased released ->
                holds.computeIfPresent(
                        released.holdId(),
                        (id, hold) -> new Hold(id, hold.reason(), hold.blocks(), hold.placedAt(), at));
        }
    }

    private FundingPart funding(AuthorizationId authorization, EnrollmentId enrollment, Instant at) {
        Money amount = Optional.ofNullable(charges.get(enrollment))
                .orElseThrow()
                .event()
                .amount();
        return new FundingPart(authorization, amount, at, null, null, null);
    }

    private void checkout(CheckoutEvent event, Instant at) {
        switch (event) {
            case CheckoutOpened opened -> {
                // asks for money
            }
            case CheckoutExpired expired -> {
                // no longer asks
            }
            case PaymentOutcomeUnknown unknown -> {
                // the money may still come
            }
            case PaymentInitiated initiated ->
                payments.put(initiated.paymentId(), new Attempt(initiated, Map.of(), null, null, null));
            case PaymentFailed failed ->
                payments.computeIfPresent(
                        failed.paymentId(),
                        (id, was) ->
                                new Attempt(was.initiated(), was.allocated(), at, was.settledAt(), was.returnedAt()));
            case PaymentSettled settled ->
                payments.computeIfPresent(
                        settled.paymentId(),
                        (id, was) -> new Attempt(
                                was.initiated(),
                                allocated(settled),
                                was.failedAt(),
                                settled.settledAt(),
                                was.returnedAt()));
            case PaymentReturned returned ->
                payments.computeIfPresent(
                        returned.paymentId(),
                        (id, was) -> new Attempt(
                                was.initiated(),
                                was.allocated(),
                                was.failedAt(),
                                was.settledAt(),
                                returned.returnedAt()));
        }
    }

    private static Map<EnrollmentId, Money> allocated(PaymentSettled settled) {
        Map<EnrollmentId, Money> allocated = new HashMap<>();
        settled.allocations().forEach(part -> {
            if (part.enrollmentId() != null) {
                allocated.merge(part.enrollmentId(), part.amount(), Money::plus);
            }
        });
        return allocated;
    }

    private void refund(RefundEvent event, Instant at) {
        switch (event) {
            case RefundApproved approved -> refunds.put(approved.refundId(), new Promise(approved, at, null));
            case RefundCancelled cancelled ->
                refunds.computeIfPresent(
                        cancelled.refundId(), (id, promise) -> new Promise(promise.approved(), promise.at(), at));
            case RefundIssued issued -> {
                // promised money counts as given back
            }
            case RefundSettled settled -> {
                // as promised
            }
            case RefundFailed failed -> {
                // still promised
            }
        }
    }
}

package org.stackway.billing.ledger;

import static org.stackway.billing.ledger.Posting.Account.PROVIDER_CLEARING;
import static org.stackway.billing.ledger.Posting.Account.REFUNDS_PAYABLE;
import static org.stackway.billing.ledger.Posting.Account.SERVICE_FEES_PAYABLE;
import static org.stackway.billing.ledger.Posting.Account.SPONSOR_RECEIVABLE;
import static org.stackway.billing.ledger.Posting.Account.SUSPENSE;
import static org.stackway.billing.ledger.Posting.Account.TUITION_RECEIVABLE;
import static org.stackway.billing.ledger.Posting.Account.TUITION_REVENUE;
import static org.stackway.billing.ledger.Posting.Account.UNAPPLIED_CASH;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.ledger.Posting.Kind;
import org.stackway.billing.ledger.Posting.Lines;
import org.stackway.events.EnrollmentFact;
import org.stackway.events.billing.AccountEvent;
import org.stackway.events.billing.AccountEvent.FinancialHoldPlaced;
import org.stackway.events.billing.AccountEvent.FinancialHoldReleased;
import org.stackway.events.billing.AccountEvent.FundingEnded;
import org.stackway.events.billing.AccountEvent.FundingGuaranteed;
import org.stackway.events.billing.AccountEvent.TuitionAssessed;
import org.stackway.events.billing.AccountEvent.TuitionReinstated;
import org.stackway.events.billing.AccountEvent.TuitionUnavailable;
import org.stackway.events.billing.AccountEvent.TuitionVoided;
import org.stackway.events.billing.CheckoutEvent;
import org.stackway.events.billing.CheckoutEvent.Allocation;
import org.stackway.events.billing.CheckoutEvent.CheckoutExpired;
import org.stackway.events.billing.CheckoutEvent.CheckoutOpened;
import org.stackway.events.billing.CheckoutEvent.PaymentFailed;
import org.stackway.events.billing.CheckoutEvent.PaymentInitiated;
import org.stackway.events.billing.CheckoutEvent.PaymentOutcomeUnknown;
import org.stackway.events.billing.CheckoutEvent.PaymentReturned;
import org.stackway.events.billing.CheckoutEvent.PaymentSettled;
import org.stackway.events.billing.ReconciliationEvent;
import org.stackway.events.billing.ReconciliationEvent.ReconciliationBreakFound;
import org.stackway.events.billing.ReconciliationEvent.ReconciliationBreakReopened;
import org.stackway.events.billing.ReconciliationEvent.ReconciliationCaseAssigned;
import org.stackway.events.billing.ReconciliationEvent.ReconciliationCaseClosed;
import org.stackway.events.billing.RefundEvent;
import org.stackway.events.billing.RefundEvent.RefundApproved;
import org.stackway.events.billing.RefundEvent.RefundCancelled;
import org.stackway.events.billing.RefundEvent.RefundFailed;
import org.stackway.events.billing.RefundEvent.RefundIssued;
import org.stackway.events.billing.RefundEvent.RefundSettled;
import org.stackway.events.billing.TuitionDisputeEvent;
import org.stackway.events.billing.TuitionDisputeEvent.TuitionDisputeEvidenceAdded;
import org.stackway.events.billing.TuitionDisputeEvent.TuitionDisputeOpened;
import org.stackway.events.billing.TuitionDisputeEvent.TuitionDisputeResolved;
import org.stackway.events.value.AllocationKind;
import org.stackway.events.value.FundingEndReason;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.PaymentMethod;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.domain.Rule;

/**
 * Which movement an event is. Each posting is a function of one event and of what its own stream said before, so the ledger
 * is the same however often and in whatever order streams are read again. What moves nothing posts nothing.
 */
public final class PostingRules {

    private PostingRules() {}

    /**
     * The event that posts.
     *
     * @param stream its stream
     * @param version its number there
     * @param at business instant at which it happened
     */
    public record Source(String stream, long version, Instant at) {

        /** A key for a movement that its stream can tell once only. */
        private String once(String movement) {
            return stream + "#" + movement;
        }

        /** A key for a movement that may happen again in its stream. */
        private String each(String movement) {
            return stream + "#" + movement + ":" + version;
        }
    }

    /**
     * What a payment was when it settled.
     *
     * @param allocations what its tuition was used for
     */
    public record Settled(Money tuition, Money serviceFee, List<Allocation> allocations) {
        public Settled {
            allocations = List.copyOf(allocations);
        }

        Money total() {
            return tuition.plus(serviceFee);
        }
    }

    /** Charges, and guarantees that take the learner's place as debtor; a charge keeps its price (BI-18). */
    @Rule({"BI-02", "BI-03", "BI-18", "3.29"})
    public static Optional<Posting> ofAccount(AccountEvent event, Source source) {
        return switch (event) {
            case TuitionAssessed assessed ->
                charge(
                        source.once("assessed:" + assessed.chargeId()),
                        source,
                        Kind.CHARGE,
                        assessed,
                        charged(assessed.amount(), assessed.owningProgramme().wire()));
            case TuitionVoided voided ->
                charge(
                        source.each("voided:" + voided.chargeId()),
                        source,
                        Kind.CHARGE_VOIDED,
                        voided,
                        charged(
                                voided.amount().negate(),
                                voided.owningProgramme().wire()));
            case TuitionReinstated reinstated ->
                charge(
                        source.each("reinstated:" + reinstated.chargeId()),
                        source,
                        Kind.CHARGE_REOPENED,
                        reinstated,
                        charged(
                                reinstated.amount(),
                                reinstated.owningProgramme().wire()));
            case FundingGuaranteed guaranteed -> funded(guaranteed, source);
            case FundingEnded ended -> fundingEnded(ended, source);
            case TuitionUnavailable unavailable -> Optional.empty();
            case FinancialHoldPlaced placed -> Optional.empty();
            case FinancialHoldReleased released -> Optional.empty();
        };
    }

    private static Lines charged(Money amount, String programme) {
        return new Lines().debit(TUITION_RECEIVABLE, null, amount).credit(TUITION_REVENUE, programme, amount);
    }

    private static Optional<Posting> charge(String key, Source source, Kind kind, EnrollmentFact about, Lines lines) {
        return posting(key, source.at(), kind, lines, about, null, null);
    }

    private static Optional<Posting> funded(FundingGuaranteed guaranteed, Source source) {
        Lines lines = new Lines()
                .debit(SPONSOR_RECEIVABLE, guaranteed.funder().name(), guaranteed.amount())
                .credit(TUITION_RECEIVABLE, null, guaranteed.amount());
        String key = source.once("funded:" + guaranteed.authorizationId());
        return posting(key, source.at(), Kind.FUNDING, lines, null, null, null);
    }

    /** What a sponsor pays comes outside of any checkout; otherwise the learner owes again what had been guaranteed. */
    private static Optional<Posting> fundingEnded(FundingEnded ended, Source source) {
        String funder = ended.funder().name();
        Lines lines = new Lines();
        if (ended.reason() == FundingEndReason.PAID) {
            lines.debit(PROVIDER_CLEARING, "sponsor", ended.amount());
        } else {
            lines.debit(TUITION_RECEIVABLE, null, ended.amount());
        }
        lines.credit(SPONSOR_RECEIVABLE, funder, ended.amount());
        String key = source.once("funding-ended:" + ended.authorizationId() + ":" + ended.enrollmentId());
        return posting(key, source.at(), Kind.FUNDING_ENDED, lines, ended, null, null);
    }

    /**
     * Payments, when they settle and when they come back.
     *
     * @param settled what the payment was when it settled, for one that comes back
     */
    @Rule({"BI-07", "BI-11", "P-16", "P-17"})
    public static Optional<Posting> ofCheckout(CheckoutEvent event, Source source, Optional<Settled> settled) {
        return switch (event) {
            case PaymentSettled payment -> {
                Settled now = new Settled(payment.tuition(), payment.serviceFee(), payment.allocations());
                String key = source.once("settled:" + payment.paymentId());
                yield new Paid(payment.method(), now).posting(key, payment);
            }
            case PaymentReturned returned -> {
                Settled then = settled.orElseThrow(
                        () -> new IllegalStateException(returned.paymentId() + " came back and never settled"));
                String key = source.once("returned:" + returned.paymentId());
                yield new Paid(returned.method(), then).returned(key, returned);
            }
            case CheckoutOpened opened -> Optional.empty();
            case CheckoutExpired expired -> Optional.empty();
            case PaymentInitiated initiated -> Optional.empty();
            case PaymentFailed failed -> Optional.empty();
            case PaymentOutcomeUnknown unknown -> Optional.empty();
        };
    }

    /** The fee is the processor's; it never counts as tuition and never comes back with a refund (BI-07). */
    private record Paid(PaymentMethod method, Settled settled) {

        Optional<Posting> posting(String key, PaymentSettled payment) {
            Lines lines = new Lines().debit(PROVIDER_CLEARING, provider(method), settled.total());
            lines.credit(TUITION_RECEIVABLE, null, applied());
            lines.credit(UNAPPLIED_CASH, null, settled.tuition().minus(applied()));
            lines.credit(SERVICE_FEES_PAYABLE, null, settled.serviceFee());
            return PostingRules.posting(key, payment.settledAt(), Kind.PAYMENT, lines, null, payment.paymentId(), null);
        }

        /** All of it is owed again, whatever came back; the difference is for a person to explain. */
        Optional<Posting> returned(String key, PaymentReturned returned) {
            Lines lines = new Lines().debit(TUITION_RECEIVABLE, null, applied());
            lines.debit(UNAPPLIED_CASH, null, settled.tuition().minus(applied()));
            lines.debit(SERVICE_FEES_PAYABLE, null, settled.serviceFee());
            lines.credit(PROVIDER_CLEARING, provider(method), returned.amount());
            lines.credit(SUSPENSE, null, settled.total().minus(returned.amount()));
            return PostingRules.posting(
                    key, returned.returnedAt(), Kind.PAYMENT_RETURNED, lines, null, returned.paymentId(), null);
        }

        /** What pays tuition, of this checkout or of an older debt. */
        private Money applied() {
            return settled.allocations().stream()
                    .filter(part -> part.kind() != AllocationKind.UNAPPLIED)
                    .map(Allocation::amount)
                    .reduce(Money.zero(settled.tuition().currency()), Money::plus);
        }
    }

    /**
     * Refunds: owed from the approval on, paid out when the provider says so. Handing one over, and its failure, move
     * nothing.
     *
     * @param approved the approval that the event goes back to
     */
    @Rule({"BI-07", "BI-13", "BI-14", "BI-17"})
    public static Optional<Posting> ofRefund(RefundEvent event, Source source, RefundApproved approved) {
        Money amount = event.amount();
        return switch (event) {
            case RefundApproved now ->
                refund(source.each("approved"), source.at(), Kind.REFUND_APPROVED, approved, promised(amount));
            case RefundCancelled cancelled ->
                refund(
                        source.each("cancelled"),
                        source.at(),
                        Kind.REFUND_CANCELLED,
                        approved,
                        promised(amount.negate()));
            case RefundSettled settled ->
                refund(
                        source.once("settled"),
                        settled.settledAt(),
                        Kind.REFUND_SETTLED,
                        approved,
                        new Lines()
                                .debit(REFUNDS_PAYABLE, null, amount)
                                .credit(PROVIDER_CLEARING, provider(approved.method()), amount));
            case RefundIssued issued -> Optional.empty();
            case RefundFailed failed -> Optional.empty();
        };
    }

    private static Lines promised(Money amount) {
        return new Lines().debit(TUITION_RECEIVABLE, null, amount).credit(REFUNDS_PAYABLE, null, amount);
    }

    private static Optional<Posting> refund(String key, Instant at, Kind kind, RefundApproved approved, Lines lines) {
        return posting(key, at, kind, lines, approved, approved.paymentId(), approved);
    }

    /**
     * Money that came and fits nothing, and that it is no longer there. A difference that is only claimed has not moved any.
     *
     * @param found what the case is about
     * @param amount the money, as it was found last
     */
    public static Optional<Posting> ofReconciliation(
            ReconciliationEvent event, Source source, ReconciliationBreakFound found, Money amount) {
        return switch (event) {
            case ReconciliationBreakFound now -> suspense(source.once("found"), source, found, amount);
            case ReconciliationBreakReopened again -> suspense(source.each("reopened"), source, found, amount);
            case ReconciliationCaseClosed closed -> suspense(source.each("closed"), source, found, amount.negate());
            case ReconciliationCaseAssigned assigned -> Optional.empty();
        };
    }

    private static Optional<Posting> suspense(String key, Source source, ReconciliationBreakFound found, Money amount) {
        return switch (found.kind()) {
            case UNKNOWN_REFERENCE, AMOUNT_MISMATCH, CURRENCY_MISMATCH, MISSING_HERE ->
                posting(
                        key,
                        source.at(),
                        Kind.SUSPENSE,
                        new Lines()
                                .debit(PROVIDER_CLEARING, found.provider(), amount)
                                .credit(SUSPENSE, null, amount),
                        null,
                        found.paymentId(),
                        null);
            case MISSING_AT_PROVIDER,
                    FEE_DIFFERENCE,
                    SETTLEMENT_DIFFERENCE,
                    PAYMENT_OVERDUE,
                    REFUND_OVERDUE,
                    SETTLED_WITHOUT_ANSWER,
                    PAID_NOT_ENROLLED,
                    ENROLLED_NOT_PAID,
                    REFUND_WITHOUT_DROP,
                    DROP_WITHOUT_REFUND,
                    WEBHOOK_GAP -> Optional.empty();
        };
    }

    /** A credit takes back a part of what was charged; of its own, for the charge keeps its price (BI-16, BI-18). */
    @Rule({"BI-16", "BI-18"})
    public static Optional<Posting> ofTuitionDispute(TuitionDisputeEvent event, Source source) {
        return switch (event) {
            case TuitionDisputeResolved resolved -> {
                Money amount = resolved.amount();
                ProgrammeCode programme = resolved.owningProgramme();
                yield amount == null || programme == null
                        ? Optional.empty()
                        : charge(
                                source.once("credited"),
                                source,
                                Kind.TUITION_CREDITED,
                                resolved,
                                charged(amount.negate(), programme.wire()));
            }
            case TuitionDisputeOpened opened -> Optional.empty();
            case TuitionDisputeEvidenceAdded added -> Optional.empty();
        };
    }

    private static Optional<Posting> posting(
            String key,
            Instant at,
            Kind kind,
            Lines lines,
            @Nullable EnrollmentFact about,
            @Nullable PaymentId payment,
            @Nullable RefundApproved refund) {
        return lines.all().isEmpty()
                ? Optional.empty()
                : Optional.of(new Posting(
                        key,
                        at,
                        kind,
                        about == null ? null : about.enrollmentId(),
                        payment,
                        refund == null ? null : refund.refundId(),
                        lines.all()));
    }

    /** Refunds approved before events told the method went back by card as far as anybody knows. */
    private static String provider(@Nullable PaymentMethod method) {
        return (method == null ? PaymentMethod.CARD : method).name().toLowerCase(Locale.ROOT);
    }
}

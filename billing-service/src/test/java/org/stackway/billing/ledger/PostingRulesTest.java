package org.stackway.billing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stackway.billing.ledger.Posting.Account;
import org.stackway.billing.ledger.Posting.Line;
import org.stackway.billing.ledger.PostingRules.Settled;
import org.stackway.billing.ledger.PostingRules.Source;
import org.stackway.billing.testing.Enrolment;
import org.stackway.events.billing.AccountEvent;
import org.stackway.events.billing.AccountEvent.FundingEnded;
import org.stackway.events.billing.AccountEvent.FundingGuaranteed;
import org.stackway.events.billing.AccountEvent.TuitionAssessed;
import org.stackway.events.billing.AccountEvent.TuitionReinstated;
import org.stackway.events.billing.AccountEvent.TuitionVoided;
import org.stackway.events.billing.CheckoutEvent.Allocation;
import org.stackway.events.billing.CheckoutEvent.PaymentReturned;
import org.stackway.events.billing.CheckoutEvent.PaymentSettled;
import org.stackway.events.billing.ReconciliationEvent.ReconciliationBreakFound;
import org.stackway.events.billing.ReconciliationEvent.ReconciliationBreakReopened;
import org.stackway.events.billing.ReconciliationEvent.ReconciliationCaseClosed;
import org.stackway.events.billing.RefundEvent;
import org.stackway.events.billing.RefundEvent.RefundApproved;
import org.stackway.events.billing.RefundEvent.RefundCancelled;
import org.stackway.events.billing.RefundEvent.RefundSettled;
import org.stackway.events.value.AllocationKind;
import org.stackway.events.value.AuthorizationId;
import org.stackway.events.value.ChargeId;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.Funder;
import org.stackway.events.value.FundingEndReason;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.PaymentMethod;
import org.stackway.events.value.ReconciliationBreakKind;
import org.stackway.events.value.ReconciliationId;
import org.stackway.events.value.ReconciliationResolution;
import org.stackway.events.value.RefundCancellationReason;
import org.stackway.events.value.RefundCause;
import org.stackway.events.value.RefundId;
import org.stackway.kit.domain.Rule;

class PostingRulesTest {

    private static final Instant AT = Instant.parse("2026-08-12T15:00:00Z");
    private static final LearnerId LEARNER = new LearnerId(new UUID(1, 1));
    private static final Enrolment SEAT = Enrolment.of(LEARNER, "ECEA-5700", "0.6");
    private static final Enrolment OTHER = Enrolment.of(LEARNER, "ECEA-5701", "0.6");
    private static final Money TUITION = Money.usd(40_020);
    private static final Money FEE = Money.usd(1_141);
    private static final ChargeId CHARGE = new ChargeId(new UUID(3, 1));
    private static final PaymentId PAYMENT = new PaymentId(new UUID(2, 1));
    private static final CheckoutId CHECKOUT = new CheckoutId(new UUID(5, 1));
    private static final AuthorizationId AUTHORIZATION = new AuthorizationId(new UUID(4, 1));

    @Test
    @Rule({"BI-02", "BI-03"})
    void aChargeIsOwedAndIsRevenueOfTheProgrammeThatOwnsTheCourse() {
        assertThat(lines(ofAccount(assessed(), 1)))
                .containsOnly(Map.entry("TUITION_RECEIVABLE", 40_020L), Map.entry("TUITION_REVENUE:MS-ECE", -40_020L));
        assertThat(ofAccount(assessed(), 1).orElseThrow().postingId()).isEqualTo("account/a#assessed:" + CHARGE);
    }

    @Test
    @Rule({"BI-03", "BI-18"})
    void voidingAndReinstatingMirrorTheChargeUnderAKeyOfEachTime() {
        Posting voided = ofAccount(
                        new TuitionVoided(
                                CHARGE,
                                SEAT.id(),
                                LEARNER,
                                SEAT.offering(),
                                SEAT.session(),
                                SEAT.course(),
                                TUITION,
                                SEAT.programme()),
                        2)
                .orElseThrow();
        Posting reinstated = ofAccount(
                        new TuitionReinstated(
                                CHARGE,
                                SEAT.id(),
                                LEARNER,
                                SEAT.offering(),
                                SEAT.session(),
                                SEAT.course(),
                                TUITION,
                                SEAT.programme()),
                        3)
                .orElseThrow();

        assertThat(lines(Optional.of(voided)))
                .containsOnly(Map.entry("TUITION_RECEIVABLE", -40_020L), Map.entry("TUITION_REVENUE:MS-ECE", 40_020L));
        assertThat(lines(Optional.of(reinstated))).isEqualTo(lines(ofAccount(assessed(), 1)));
        assertThat(List.of(voided.postingId(), reinstated.postingId()))
                .containsExactly("account/a#voided:" + CHARGE + ":2", "account/a#reinstated:" + CHARGE + ":3");
    }

    @Test
    @Rule("BI-07")
    void theFeeIsOwedToTheProcessorAndIsNoTuition() {
        assertThat(lines(PostingRules.ofCheckout(settled(TUITION), source(3), Optional.empty())))
                .containsOnly(
                        Map.entry("PROVIDER_CLEARING:card", 41_161L),
                        Map.entry("TUITION_RECEIVABLE", -40_020L),
                        Map.entry("SERVICE_FEES_PAYABLE", -1_141L));
    }

    @Test
    @Rule("P-16")
    void anOlderDebtIsPaidFirstAndWhatIsLeftStaysUnapplied() {
        PaymentSettled payment = settled(
                TUITION,
                new Allocation(AllocationKind.DEBT, OTHER.id(), Money.usd(30_000)),
                new Allocation(AllocationKind.UNAPPLIED, null, Money.usd(10_020)));

        assertThat(lines(PostingRules.ofCheckout(payment, source(3), Optional.empty())))
                .containsOnly(
                        Map.entry("PROVIDER_CLEARING:card", 41_161L),
                        Map.entry("TUITION_RECEIVABLE", -30_000L),
                        Map.entry("UNAPPLIED_CASH", -10_020L),
                        Map.entry("SERVICE_FEES_PAYABLE", -1_141L));
    }

    @Test
    @Rule({"BI-11", "P-17"})
    void aReturnMirrorsThePaymentAndADifferenceStaysInSuspense() {
        Settled then = new Settled(TUITION, FEE, allocations(TUITION));

        assertThat(lines(PostingRules.ofCheckout(returned(41_161), source(4), Optional.of(then))))
                .containsOnly(
                        Map.entry("PROVIDER_CLEARING:card", -41_161L),
                        Map.entry("TUITION_RECEIVABLE", 40_020L),
                        Map.entry("SERVICE_FEES_PAYABLE", 1_141L));
        assertThat(lines(PostingRules.ofCheckout(returned(41_000), source(4), Optional.of(then))))
                .containsEntry("PROVIDER_CLEARING:card", -41_000L)
                .containsEntry("SUSPENSE", -161L);
    }

    @Test
    @Rule({"BI-07", "BI-13", "BI-14"})
    void aRefundIsOwedFromItsApprovalAndLeavesTheClearingAccountWhenItIsPaidOut() {
        RefundApproved approved = approved();
        RefundEvent cancelled = new RefundCancelled(
                approved.refundId(),
                SEAT.id(),
                LEARNER,
                SEAT.offering(),
                SEAT.session(),
                SEAT.course(),
                TUITION,
                RefundCancellationReason.DROP_REVERSED);
        RefundEvent settled = new RefundSettled(
                approved.refundId(),
                SEAT.id(),
                LEARNER,
                SEAT.offering(),
                SEAT.session(),
                SEAT.course(),
                TUITION,
                "R",
                AT);

        assertThat(lines(PostingRules.ofRefund(approved, source(1), approved)))
                .containsOnly(Map.entry("TUITION_RECEIVABLE", 40_020L), Map.entry("REFUNDS_PAYABLE", -40_020L));
        assertThat(lines(PostingRules.ofRefund(cancelled, source(2), approved)))
                .containsOnly(Map.entry("TUITION_RECEIVABLE", -40_020L), Map.entry("REFUNDS_PAYABLE", 40_020L));
        assertThat(lines(PostingRules.ofRefund(settled, source(3), approved)))
                .containsOnly(Map.entry("REFUNDS_PAYABLE", 40_020L), Map.entry("PROVIDER_CLEARING:echeck", -40_020L));
    }

    @Test
    @Rule({"3.29", "BI-25"})
    void aGuaranteeMakesTheSponsorTheDebtorUntilItPaysOrTheGuaranteeEnds() {
        AccountEvent guaranteed = new FundingGuaranteed(
                AUTHORIZATION, LEARNER, List.of(SEAT.id()), Funder.VA, TUITION, AT.plusSeconds(1));

        assertThat(lines(ofAccount(guaranteed, 2)))
                .containsOnly(Map.entry("SPONSOR_RECEIVABLE:VA", 40_020L), Map.entry("TUITION_RECEIVABLE", -40_020L));
        assertThat(lines(ofAccount(ended(FundingEndReason.LAPSED), 3)))
                .containsOnly(Map.entry("SPONSOR_RECEIVABLE:VA", -40_020L), Map.entry("TUITION_RECEIVABLE", 40_020L));
        assertThat(lines(ofAccount(ended(FundingEndReason.PAID), 3)))
                .containsOnly(
                        Map.entry("SPONSOR_RECEIVABLE:VA", -40_020L), Map.entry("PROVIDER_CLEARING:sponsor", 40_020L));
    }

    @Test
    void moneyThatFitsNothingIsInSuspenseAndAMereClaimMovesNothing() {
        assertThat(lines(posted(ReconciliationBreakKind.AMOUNT_MISMATCH)))
                .containsOnly(Map.entry("PROVIDER_CLEARING:card", 100L), Map.entry("SUSPENSE", -100L));
        assertThat(posted(ReconciliationBreakKind.FEE_DIFFERENCE)).isEmpty();
    }

    @Test
    void moneyIsInSuspenseWhileItsCaseIsOpenHoweverOftenItIsFound() {
        ReconciliationBreakFound found = found(ReconciliationBreakKind.MISSING_HERE);
        Money later = Money.usd(250);
        ReconciliationCaseClosed closed =
                new ReconciliationCaseClosed(found.reconciliationId(), ReconciliationResolution.GONE, "it is here");
        ReconciliationBreakReopened again = new ReconciliationBreakReopened(found.reconciliationId(), later);

        List<Posting> all = Stream.of(
                        PostingRules.ofReconciliation(found, source(1), found, found.amount()),
                        PostingRules.ofReconciliation(closed, source(2), found, found.amount()),
                        PostingRules.ofReconciliation(again, source(3), found, later),
                        PostingRules.ofReconciliation(closed, source(4), found, later))
                .flatMap(Optional::stream)
                .toList();

        assertThat(all).extracting(Posting::postingId).doesNotHaveDuplicates().hasSize(4);
        assertThat(all.stream()
                        .flatMap(posting -> posting.lines().stream())
                        .filter(line -> line.account() == Posting.Account.SUSPENSE)
                        .mapToLong(line -> line.signed().amountMinor()))
                .containsExactly(-100L, 100L, -250L, 250L);
    }

    @Test
    void whatMovesNothingPostsNothingAndWhatDoesNotBalanceIsNoPosting() {
        assertThat(PostingRules.ofCheckout(settled(Money.zero()), source(3), Optional.empty()))
                .map(PostingRulesTest::sum)
                .hasValue(0L);
        assertThatThrownBy(() -> new Posting(
                        "k",
                        AT,
                        Posting.Kind.CHARGE,
                        null,
                        null,
                        null,
                        List.of(Line.of(Account.TUITION_RECEIVABLE, null, TUITION))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not balance");
    }

    private static TuitionAssessed assessed() {
        return new TuitionAssessed(
                CHARGE,
                SEAT.id(),
                LEARNER,
                SEAT.offering(),
                SEAT.session(),
                SEAT.course(),
                TUITION,
                Money.usd(66_700),
                SEAT.hours(),
                SEAT.programme(),
                AT);
    }

    private static FundingEnded ended(FundingEndReason reason) {
        return new FundingEnded(
                AUTHORIZATION,
                SEAT.id(),
                LEARNER,
                SEAT.offering(),
                SEAT.session(),
                SEAT.course(),
                Funder.VA,
                TUITION,
                reason);
    }

    private static PaymentSettled settled(Money tuition, Allocation... allocations) {
        return new PaymentSettled(
                PAYMENT,
                CHECKOUT,
                LEARNER,
                List.of(SEAT.id()),
                allocations.length == 0 ? allocations(tuition) : List.of(allocations),
                PaymentMethod.CARD,
                tuition,
                FEE,
                tuition.plus(FEE),
                "R",
                AT,
                AT);
    }

    private static List<Allocation> allocations(Money tuition) {
        return List.of(new Allocation(AllocationKind.TUITION, SEAT.id(), tuition));
    }

    private static PaymentReturned returned(long cents) {
        return new PaymentReturned(
                PAYMENT, CHECKOUT, LEARNER, List.of(SEAT.id()), PaymentMethod.CARD, Money.usd(cents), "R01", AT);
    }

    private static RefundApproved approved() {
        return new RefundApproved(
                new RefundId(new UUID(6, 1)),
                SEAT.id(),
                LEARNER,
                SEAT.offering(),
                SEAT.session(),
                SEAT.course(),
                TUITION,
                RefundCause.COURSE_DROPPED,
                PAYMENT,
                AT,
                PaymentMethod.ECHECK);
    }

    private static ReconciliationBreakFound found(ReconciliationBreakKind kind) {
        return new ReconciliationBreakFound(
                new ReconciliationId(new UUID(8, 1)), kind, Money.usd(100), "card", "R", PAYMENT, CHECKOUT, null, null);
    }

    private static Optional<Posting> posted(ReconciliationBreakKind kind) {
        ReconciliationBreakFound found = found(kind);
        return PostingRules.ofReconciliation(found, source(1), found, found.amount());
    }

    private static Optional<Posting> ofAccount(AccountEvent event, long version) {
        return PostingRules.ofAccount(event, new Source("account/a", version, AT));
    }

    private static Source source(long version) {
        return new Source("s", version, AT);
    }

    private static long sum(Posting posting) {
        return posting.lines().stream()
                .mapToLong(line -> line.signed().amountMinor())
                .sum();
    }

    /** What each account moves by, in cents: debits up, credits down. */
    private static Map<String, Long> lines(Optional<Posting> posting) {
        return posting.orElseThrow().lines().stream()
                .collect(Collectors.toMap(Line::name, line -> line.signed().amountMinor()));
    }
}

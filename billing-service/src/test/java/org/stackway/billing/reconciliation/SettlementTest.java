package org.stackway.billing.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stackway.billing.reconciliation.Settlement.Movement;
import org.stackway.billing.reconciliation.Settlement.Side;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.Money;
import org.stackway.events.value.ReconciliationBreakKind;

class SettlementTest {

    private static final LocalDate DAY = LocalDate.parse("2026-09-10");
    private static final String PAYMENT = new UUID(7, 1).toString();
    private static final CheckoutId CHECKOUT = new CheckoutId(new UUID(7, 2));

    @Test
    void whatBothSidesHaveAlikeIsNoBreakOnWhicheverDaysTheyToldIt() {
        Settlement.Result result = compare(
                List.of(ours(Movement.PAYMENT, 41_161, DAY.minusDays(9)), ours(Movement.FEE, 1_141, DAY.minusDays(9))),
                List.of(theirs(Movement.PAYMENT, 41_161, DAY), theirs(Movement.FEE, 1_141, DAY)));

        assertThat(result.breaks()).isEmpty();
        assertThat(result.clearing()).singleElement().satisfies(card -> {
            assertThat(card.matched()).isEqualTo(Money.usd(41_161));
            assertThat(card.ours()).isEqualTo(Money.usd(41_161));
        });
    }

    @Test
    void extraAPaymentThatWeHaveNeverHeardOfIsMissingHereOnceItsWebhookHadADay() {
        Side theirs = theirs(Movement.PAYMENT, 500, DAY);

        assertThat(compare(List.of(), List.of(theirs)).breaks()).isEmpty();
        assertThat(Settlement.compare(List.of(), List.of(theirs), DAY.plusDays(1))
                        .breaks())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.kind()).isEqualTo(ReconciliationBreakKind.MISSING_HERE);
                    assertThat(found.amount()).isEqualTo(Money.usd(500));
                    assertThat(found.paymentId()).isNotNull();
                });
    }

    @Test
    void whatTheProviderNeverSettlesIsMissingThereAfterFiveDays() {
        assertThat(compare(List.of(ours(Movement.PAYMENT, 500, DAY.minusDays(4))), List.of())
                        .breaks())
                .isEmpty();
        assertThat(compare(List.of(ours(Movement.REFUND, 500, DAY.minusDays(5))), List.of())
                        .breaks())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.kind()).isEqualTo(ReconciliationBreakKind.MISSING_AT_PROVIDER);
                    assertThat(found.stream()).isEqualTo("checkout/" + CHECKOUT);
                });
    }

    @Test
    void aMovementThatTheProviderSettledTwiceDiffersByItself() {
        LocalDate before = DAY.minusDays(2);

        Settlement.Result result = compare(
                List.of(ours(Movement.PAYMENT, 500, before)),
                List.of(theirs(Movement.PAYMENT, 500, before), theirs(Movement.PAYMENT, 500, before)));

        assertThat(result.breaks()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(ReconciliationBreakKind.SETTLEMENT_DIFFERENCE);
            assertThat(found.amount()).isEqualTo(Money.usd(500));
        });
        assertThat(result.clearing().getFirst().differing()).isEqualTo(Money.usd(500));
    }

    @Test
    void case20AFeeThatDiffersByACentIsNamedAndMovesNoClearing() {
        LocalDate before = DAY.minusDays(2);

        Settlement.Result result =
                compare(List.of(ours(Movement.FEE, 3_422, before)), List.of(theirs(Movement.FEE, 3_423, before)));

        assertThat(result.breaks())
                .extracting(FoundBreak::kind, FoundBreak::amount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ReconciliationBreakKind.FEE_DIFFERENCE, Money.usd(1)));
        assertThat(result.clearing().getFirst().ours()).isEqualTo(Money.usd(0));
    }

    @Test
    void aChargeBackIsTheReturnOfThePayment() {
        LocalDate before = DAY.minusDays(2);

        assertThat(compare(
                                List.of(ours(Movement.TAKEN_BACK, 500, before)),
                                List.of(theirs(Movement.of(ProviderRecords.EntryKind.CHARGEBACK), 500, before)))
                        .breaks())
                .isEmpty();
    }

    @Test
    void theSameBreakIsTheSameCaseInWhicheverRunItIsFound() {
        List<Side> theirs = List.of(theirs(Movement.PAYMENT, 500, DAY.minusDays(3)));

        assertThat(compare(List.of(), theirs).breaks().getFirst().caseId())
                .isEqualTo(Settlement.compare(List.of(), theirs, DAY.plusDays(30))
                        .breaks()
                        .getFirst()
                        .caseId());
    }

    @Test
    void aSlotIsFiveMinutesOrAnHourOfRealTimeOrADayOfBusinessTimeWhoseBooksAreClosed() {
        Instant real = Instant.parse("2026-03-03T10:17:59Z");

        assertThat(ReconciliationTimer.due(real, Instant.parse("2026-09-10T11:59:00Z")))
                .isEqualTo(Map.of(
                        RunKind.MINUTES, "2026-03-03T10:15:00Z",
                        RunKind.HOURLY, "2026-03-03T10:00:00Z",
                        RunKind.DAILY, "2026-09-08"));
        assertThat(ReconciliationTimer.due(real, Instant.parse("2026-09-10T12:00:00Z")))
                .containsEntry(RunKind.DAILY, "2026-09-09");
    }

    private static Settlement.Result compare(List<Side> ours, List<Side> theirs) {
        return Settlement.compare(ours, theirs, DAY);
    }

    private static Side ours(Movement movement, long cents, LocalDate on) {
        return side(movement, cents, on, CHECKOUT);
    }

    private static Side theirs(Movement movement, long cents, LocalDate on) {
        return side(movement, cents, on, null);
    }

    private static Side side(Movement movement, long cents, LocalDate on, @Nullable CheckoutId checkout) {
        return new Side("card", PAYMENT, "crd_1", movement, Money.usd(cents), on, checkout);
    }
}

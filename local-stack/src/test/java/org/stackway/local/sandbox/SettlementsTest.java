package org.stackway.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The provider's own word on what moved, from states put together by hand. */
class SettlementsTest {
    private static final UUID PAID = UUID.fromString("0199c0de-0000-7000-8000-0000000000a1");
    private static final Instant LATE_IN_THE_EVENING = Instant.parse("2026-08-13T05:59:59.999Z");
    private static final LocalDate THAT_DAY = LocalDate.parse("2026-08-12");

    @Test
    void aDayIsADayOfTheCampusAndAnEntryIsInOneFileOnly() {
        SandboxState state = paid(LATE_IN_THE_EVENING);

        assertThat(Settlements.of(state, THAT_DAY, null, null).entries())
                .extracting(Settlements.Entry::kind, Settlements.Entry::amountMinor)
                .containsExactly(tuple(Settlements.Kind.PAYMENT, 41161L), tuple(Settlements.Kind.FEE, 1141L));
        assertThat(Settlements.of(state, THAT_DAY.plusDays(1), null, null).entries())
                .isEmpty();
    }

    @Test
    void whatCameBackStandsInTheFileOfItsOwnDay() {
        SandboxState state = paid(LATE_IN_THE_EVENING);
        Instant later = Instant.parse("2026-08-17T18:00:00Z");
        Payment returned = state.payment(PAID).orElseThrow().in(Payment.State.RETURNED, later);
        state.apply(new Change.PaymentRecorded(returned));
        state.apply(new Change.DisputeRecorded(new Dispute(
                "dp_1", "c1", PAID, new Money(41161, "USD"), Dispute.State.LOST, "FRAUDULENT", later, later)));
        state.apply(new Change.RefundRecorded(
                new Refund("r1", "c1", PAID, new Money(40020, "USD"), Refund.State.SETTLED, later, "REFUND-r1")));

        assertThat(Settlements.of(state, LocalDate.parse("2026-08-17"), "card", "USD")
                        .entries())
                .extracting(Settlements.Entry::kind)
                .containsExactlyInAnyOrder(
                        Settlements.Kind.RETURN, Settlements.Kind.CHARGEBACK, Settlements.Kind.REFUND);
        assertThat(Settlements.of(state, THAT_DAY, "card", "USD").entries()).hasSize(2);
        assertThat(Settlements.of(state, THAT_DAY, "echeck", "USD").entries()).isEmpty();
    }

    private static SandboxState paid(Instant at) {
        SandboxState state = new SandboxState();
        state.apply(new Change.CheckoutRegistered(new Checkout(
                "c1",
                Method.CARD,
                new Money(40020, "USD"),
                new Money(1141, "USD"),
                new Money(41161, "USD"),
                URI.create("http://127.0.0.1:9/x"),
                "c1")));
        state.apply(new Change.PaymentRecorded(new Payment(
                PAID,
                "c1",
                Method.CARD,
                new Money(41161, "USD"),
                Payment.State.SETTLED,
                at.minusSeconds(1),
                at,
                "CARD-1",
                null,
                null)));
        return state;
    }
}

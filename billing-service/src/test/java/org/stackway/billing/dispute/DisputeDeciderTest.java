package org.stackway.billing.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stackway.billing.dispute.Dispute.Rank;
import org.stackway.billing.dispute.DisputeCommand.Tell;
import org.stackway.billing.dispute.DisputeFacts.Disputed;
import org.stackway.events.billing.DisputeEvent;
import org.stackway.events.billing.DisputeEvent.DisputeLost;
import org.stackway.events.billing.DisputeEvent.DisputeOpened;
import org.stackway.events.billing.DisputeEvent.DisputeWon;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.DisputeId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Rule;

class DisputeDeciderTest {

    private static final DisputeDecider DECIDER = new DisputeDecider();
    private static final PaymentId PAYMENT = new PaymentId(new UUID(1, 1));
    private static final DisputeFacts KNOWN = new DisputeFacts(Optional.of(new Disputed(
            new CheckoutId(new UUID(2, 1)), new LearnerId(new UUID(3, 1)), List.of(new EnrollmentId(new UUID(4, 1))))));

    static Stream<List<Rank>> everyOrderThatIsLost() {
        return Stream.of(
                List.of(Rank.OPEN, Rank.LOST),
                List.of(Rank.LOST, Rank.OPEN),
                List.of(Rank.LOST),
                List.of(Rank.LOST, Rank.LOST, Rank.OPEN, Rank.WON));
    }

    @ParameterizedTest
    @MethodSource("everyOrderThatIsLost")
    @Rule({"BI-11", "P-17"})
    void case11AnEndBringsTheBeginningThatItOvertook(List<Rank> told) {
        assertThat(history(told)).hasExactlyElementsOfTypes(DisputeOpened.class, DisputeLost.class);
    }

    @Test
    @Rule("BI-11")
    void case11ABankThatChangesItsMindHasTheLastWord() {
        assertThat(history(List.of(Rank.OPEN, Rank.WON, Rank.OPEN, Rank.LOST)))
                .hasExactlyElementsOfTypes(DisputeOpened.class, DisputeWon.class, DisputeLost.class);
    }

    @Test
    void aDisputeOfAPaymentThatNobodyToldOfIsNotKnown() {
        assertThat(DECIDER.decide(Dispute.none(), tell(Rank.OPEN), new DisputeFacts(Optional.empty())))
                .isInstanceOf(Decision.NotKnown.class);
    }

    private static List<DisputeEvent> history(List<Rank> told) {
        Dispute state = Dispute.none();
        List<DisputeEvent> history = new ArrayList<>();
        for (Rank rank : told) {
            if (DECIDER.decide(state, tell(rank), KNOWN) instanceof Decision.Accepted<DisputeEvent> accepted) {
                for (DisputeEvent event : accepted.events()) {
                    state = DECIDER.evolve(state, event);
                    history.add(event);
                }
            }
        }
        return history;
    }

    private static Tell tell(Rank rank) {
        return new Tell(new DisputeId(new UUID(5, 1)), PAYMENT, rank, Money.usd(54881), "FRAUDULENT", Instant.EPOCH);
    }
}

package org.stackway.billing.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stackway.billing.reconciliation.ReconciliationCommand.Assign;
import org.stackway.billing.reconciliation.ReconciliationCommand.Close;
import org.stackway.billing.reconciliation.ReconciliationCommand.End;
import org.stackway.billing.reconciliation.ReconciliationCommand.OpenCase;
import org.stackway.events.billing.ReconciliationEvent;
import org.stackway.events.billing.ReconciliationEvent.ReconciliationBreakFound;
import org.stackway.events.billing.ReconciliationEvent.ReconciliationBreakReopened;
import org.stackway.events.billing.ReconciliationEvent.ReconciliationCaseAssigned;
import org.stackway.events.billing.ReconciliationEvent.ReconciliationCaseClosed;
import org.stackway.events.value.Money;
import org.stackway.events.value.ReconciliationBreakKind;
import org.stackway.events.value.ReconciliationId;
import org.stackway.events.value.ReconciliationResolution;
import org.stackway.kit.domain.Decision;

class ReconciliationDeciderTest {

    private static final ReconciliationId ID = new ReconciliationId(new UUID(8, 1));
    private static final ReconciliationDecider DECIDER = new ReconciliationDecider();
    private static final ReconciliationEvent FOUND = new ReconciliationBreakFound(
            ID, ReconciliationBreakKind.ENROLLED_NOT_PAID, Money.usd(100), "-", null, null, null, "enrollment/x", null);

    @Test
    void theSameBreakFoundAgainIsTheSameCase() {
        assertThat(decide(open(100))).containsExactly(FOUND);
        assertThat(decide(open(100), FOUND)).isEmpty();
    }

    @Test
    void oneThatIsGoneIsClosedByTheMachineAndOpenedAgainWhenItIsBack() {
        ReconciliationEvent gone = new ReconciliationCaseClosed(ID, ReconciliationResolution.GONE, "not found");

        assertThat(decide(new End(ReconciliationResolution.GONE, "not found"), FOUND))
                .containsExactly(gone);
        assertThat(decide(new End(ReconciliationResolution.GONE, "not found"), FOUND, gone))
                .isEmpty();
        assertThat(decide(open(100), FOUND, gone)).containsExactly(new ReconciliationBreakReopened(ID, Money.usd(100)));
    }

    @Test
    void whatAPersonDecidedStaysDecidedWhileTheDifferenceIsTheSame() {
        ReconciliationEvent closed = new ReconciliationCaseClosed(ID, ReconciliationResolution.DECIDED, "a gift");

        assertThat(decide(new Close("a gift"), FOUND)).containsExactly(closed);
        assertThat(decide(open(100), FOUND, closed)).isEmpty();
        assertThat(decide(open(101), FOUND, closed))
                .containsExactly(new ReconciliationBreakReopened(ID, Money.usd(101)));
    }

    @Test
    void aCaseHasOneOwnerAndAClosedOneGetsNone() {
        ReconciliationEvent assigned = new ReconciliationCaseAssigned(ID, "b.lopez");
        ReconciliationEvent closed = new ReconciliationCaseClosed(ID, ReconciliationResolution.GONE, "not found");

        assertThat(decide(new Assign("b.lopez"), FOUND)).containsExactly(assigned);
        assertThat(decide(new Assign("b.lopez"), FOUND, assigned)).isEmpty();
        assertThat(refused(new Assign("b.lopez"), FOUND, closed).code()).isEqualTo("CASE_CLOSED");
        assertThat(refused(new Close("done"), FOUND, closed).code()).isEqualTo("CASE_CLOSED");
        assertThat(refused(new Close("done")).kind()).isEqualTo(Decision.Kind.MISSING);
    }

    private static OpenCase open(long cents) {
        return new OpenCase(
                ID,
                ReconciliationBreakKind.ENROLLED_NOT_PAID,
                Money.usd(cents),
                "-",
                null,
                null,
                null,
                "enrollment/x",
                null);
    }

    private static List<ReconciliationEvent> decide(ReconciliationCommand command, ReconciliationEvent... given) {
        if (DECIDER.decide(state(given), command, new ReconciliationFacts())
                instanceof Decision.Accepted<ReconciliationEvent> accepted) {
            return accepted.events();
        }
        throw new AssertionError("refused");
    }

    private static Decision.Refused<ReconciliationEvent> refused(
            ReconciliationCommand command, ReconciliationEvent... given) {
        if (DECIDER.decide(state(given), command, new ReconciliationFacts())
                instanceof Decision.Refused<ReconciliationEvent> refused) {
            return refused;
        }
        throw new AssertionError("accepted");
    }

    private static Reconciliation state(ReconciliationEvent... given) {
        Reconciliation state = DECIDER.initial();
        for (ReconciliationEvent event : given) {
            state = DECIDER.evolve(state, event);
        }
        return state;
    }
}

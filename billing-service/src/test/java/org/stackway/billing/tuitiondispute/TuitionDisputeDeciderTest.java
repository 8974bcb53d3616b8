package org.stackway.billing.tuitiondispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stackway.billing.ledger.ChargeStatus;
import org.stackway.billing.tuitiondispute.TuitionDisputeCommand.AddEvidence;
import org.stackway.billing.tuitiondispute.TuitionDisputeCommand.Open;
import org.stackway.billing.tuitiondispute.TuitionDisputeCommand.Resolve;
import org.stackway.billing.tuitiondispute.TuitionDisputeFacts.Charge;
import org.stackway.billing.tuitiondispute.TuitionDisputeFacts.Charged;
import org.stackway.events.billing.TuitionDisputeEvent;
import org.stackway.events.billing.TuitionDisputeEvent.TuitionDisputeEvidenceAdded;
import org.stackway.events.billing.TuitionDisputeEvent.TuitionDisputeOpened;
import org.stackway.events.billing.TuitionDisputeEvent.TuitionDisputeResolved;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.DisputeId;
import org.stackway.events.value.DisputeOutcome;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.SessionId;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;

@Rule("BI-16")
class TuitionDisputeDeciderTest {

    private static final TuitionDisputeDecider DECIDER = new TuitionDisputeDecider();
    private static final DisputeId ID = new DisputeId(new UUID(9, 1));
    private static final EnrollmentId ENROLLMENT = new EnrollmentId(new UUID(2, 1));
    private static final LearnerId LEARNER = new LearnerId(new UUID(1, 1));
    private static final OfferingId OFFERING = OfferingId.parse("2026-FALL-2:ECEA-5700");
    private static final SessionId SESSION = SessionId.parse("2026-FALL-2");
    private static final CourseCode COURSE = CourseCode.parse("ECEA-5700");
    private static final TuitionDisputeEvent OPENED =
            new TuitionDisputeOpened(ID, ENROLLMENT, LEARNER, OFFERING, SESSION, COURSE, "OTHER");

    @Test
    void whatWasChargedCanBeDisputedAndTheLearnersWordsAreInNoEvent() {
        assertThat(accepted(open(Optional.of(LEARNER)), charged(40_020))).containsExactly(OPENED);
        assertThat(accepted(open(Optional.empty()), charged(40_020), OPENED)).isEmpty();
    }

    @Test
    void thereIsOneOpenDisputeOfAnEnrolment() {
        TuitionDisputeFacts open =
                new TuitionDisputeFacts(charged(40_020).charged(), Optional.of(new DisputeId(new UUID(9, 2))));

        assertThat(refused(open(Optional.empty()), open).kind()).isEqualTo(Decision.Kind.CONFLICT);
    }

    @Test
    void somebodyElsesEnrolmentDoesNotExistAndOneNobodyToldOfMayStillCome() {
        assertThat(refused(open(Optional.of(new LearnerId(new UUID(1, 2)))), charged(40_020))
                        .kind())
                .isEqualTo(Decision.Kind.MISSING);
        assertThat(DECIDER.decide(
                        DECIDER.initial(),
                        open(Optional.empty()),
                        new TuitionDisputeFacts(Optional.empty(), Optional.empty())))
                .isInstanceOf(Decision.NotKnown.class);
    }

    @Test
    void aDecisionTakesAnAuthorityAndAReasonAndEverythingThatIsWrongIsSaid() {
        assertThat(rules(resolve(DisputeOutcome.CREDIT, " ", "", null), charged(40_020)))
                .extracting(Violation::pointer)
                .containsExactly("/authority", "/reason", "/amount");
        assertThat(rules(resolve(DisputeOutcome.DENIED, "bursar", "no", Money.usd(1)), charged(40_020)))
                .extracting(Violation::pointer)
                .containsExactly("/amount");
    }

    @Test
    void aCreditIsNoMoreThanWhatIsChargedAndTellsWhoseRevenueItWas() {
        assertThat(accepted(
                        resolve(DisputeOutcome.CREDIT, "bursar", "lab closed", Money.usd(40_020)),
                        charged(40_020),
                        OPENED))
                .containsExactly(new TuitionDisputeResolved(
                        ID,
                        ENROLLMENT,
                        LEARNER,
                        OFFERING,
                        SESSION,
                        COURSE,
                        DisputeOutcome.CREDIT,
                        "bursar",
                        "lab closed",
                        Money.usd(40_020),
                        ProgrammeCode.parse("MS-ECE")));
        assertThat(rules(resolve(DisputeOutcome.CREDIT, "bursar", "x", Money.usd(40_021)), charged(40_020)))
                .hasSize(1);
        assertThat(rules(
                        resolve(DisputeOutcome.CREDIT, "bursar", "x", Money.usd(1)),
                        charged(40_020, ChargeStatus.VOID, true, false)))
                .hasSize(2);
        assertThat(rules(
                        resolve(DisputeOutcome.CREDIT, "bursar", "x", Money.usd(1)),
                        charged(40_020, ChargeStatus.PAID, true, true)))
                .hasSize(1);
    }

    @Test
    void onlyASeatThatIsTakenIsDropped() {
        Resolve drop = resolve(DisputeOutcome.DROP_WITH_REFUND, "registrar", "granted", null);

        assertThat(accepted(drop, charged(40_020), OPENED)).hasSize(1);
        assertThat(rules(drop, charged(40_020, ChargeStatus.VOID, false, false)))
                .hasSize(1);
    }

    @Test
    void whatIsDecidedIsDecided() {
        TuitionDisputeEvent denied = new TuitionDisputeResolved(
                ID, ENROLLMENT, LEARNER, OFFERING, SESSION, COURSE, DisputeOutcome.DENIED, "bursar", "no", null, null);

        assertThat(refused(resolve(DisputeOutcome.DENIED, "bursar", "no", null), charged(1), OPENED, denied)
                        .code())
                .isEqualTo("DISPUTE_RESOLVED");
        assertThat(refused(new AddEvidence("a letter", Optional.empty()), charged(1), OPENED, denied)
                        .code())
                .isEqualTo("DISPUTE_RESOLVED");
    }

    @Test
    void evidenceIsCounted() {
        assertThat(accepted(new AddEvidence("a letter", Optional.of(LEARNER)), charged(1), OPENED))
                .containsExactly(
                        new TuitionDisputeEvidenceAdded(ID, ENROLLMENT, LEARNER, OFFERING, SESSION, COURSE, "1"));
    }

    private static Open open(Optional<LearnerId> onlyOf) {
        return new Open(ID, ENROLLMENT, DisputeCategory.OTHER, "the lab was closed", onlyOf);
    }

    private static Resolve resolve(DisputeOutcome outcome, String authority, String reason, @Nullable Money amount) {
        return new Resolve(outcome, authority, reason, amount);
    }

    private static TuitionDisputeFacts charged(long cents) {
        return charged(cents, ChargeStatus.PAID, true, false);
    }

    private static TuitionDisputeFacts charged(long cents, ChargeStatus status, boolean seated, boolean guaranteed) {
        return new TuitionDisputeFacts(
                Optional.of(new Charged(
                        LEARNER,
                        OFFERING,
                        SESSION,
                        COURSE,
                        Optional.of(new Charge(Money.usd(cents), status, ProgrammeCode.parse("MS-ECE"))),
                        seated,
                        guaranteed)),
                Optional.empty());
    }

    private static List<Violation> rules(Resolve resolve, TuitionDisputeFacts facts) {
        return refused(resolve, facts, OPENED).violations();
    }

    private static List<TuitionDisputeEvent> accepted(
            TuitionDisputeCommand command, TuitionDisputeFacts facts, TuitionDisputeEvent... given) {
        if (decide(command, facts, given) instanceof Decision.Accepted<TuitionDisputeEvent> accepted) {
            return accepted.events();
        }
        throw new AssertionError("refused");
    }

    private static Decision.Refused<TuitionDisputeEvent> refused(
            TuitionDisputeCommand command, TuitionDisputeFacts facts, TuitionDisputeEvent... given) {
        if (decide(command, facts, given) instanceof Decision.Refused<TuitionDisputeEvent> refused) {
            return refused;
        }
        throw new AssertionError("accepted");
    }

    private static Decision<TuitionDisputeEvent> decide(
            TuitionDisputeCommand command, TuitionDisputeFacts facts, TuitionDisputeEvent... given) {
        TuitionDispute state = DECIDER.initial();
        for (TuitionDisputeEvent event : Arrays.asList(given)) {
            state = DECIDER.evolve(state, event);
        }
        return DECIDER.decide(state, command, facts);
    }
}

package org.stackway.billing.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stackway.billing.checkout.CheckoutCommand.Expire;
import org.stackway.billing.checkout.CheckoutCommand.MarkUnknown;
import org.stackway.billing.checkout.CheckoutCommand.Open;
import org.stackway.billing.checkout.CheckoutCommand.RecordFailed;
import org.stackway.billing.checkout.CheckoutCommand.RecordInitiated;
import org.stackway.billing.checkout.CheckoutCommand.RecordReturned;
import org.stackway.billing.checkout.CheckoutCommand.RecordSettled;
import org.stackway.billing.checkout.CheckoutCommand.RecordUnknown;
import org.stackway.billing.checkout.CheckoutFacts.ChargeFact;
import org.stackway.billing.checkout.CheckoutFacts.Standing;
import org.stackway.events.billing.CheckoutEvent;
import org.stackway.events.billing.CheckoutEvent.CheckoutOpened;
import org.stackway.events.billing.CheckoutEvent.PaymentSettled;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.Payer;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.PaymentMethod;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;

class CheckoutDeciderTest {

    private static final CheckoutDecider DECIDER = new CheckoutDecider();
    private static final Instant NOW = Instant.parse("2026-08-12T15:00:00Z");
    private static final CheckoutId CHECKOUT = new CheckoutId(new UUID(1, 1));
    private static final CheckoutId RIVAL = new CheckoutId(new UUID(1, 2));
    private static final LearnerId LEARNER = new LearnerId(new UUID(2, 1));
    private static final LearnerId OTHER = new LearnerId(new UUID(2, 2));
    private static final PaymentId PAYMENT = new PaymentId(new UUID(3, 1));
    private static final EnrollmentId FIRST = new EnrollmentId(new UUID(4, 1));
    private static final EnrollmentId SECOND = new EnrollmentId(new UUID(4, 2));
    private static final EnrollmentId THIRD = new EnrollmentId(new UUID(4, 3));

    @ParameterizedTest
    @CsvSource({
        "CARD,    40020,   1141", "CARD,    53360,   1521", "CARD,    66700,   1901", "CARD,    80040,   2281",
        "CARD,    120060,  3422", "CARD,    2001000, 57029", "ECHECK,  40020,   0", "FLYWIRE, 40020,   0"
    })
    @Rule({"BI-05", "BI-06", "BI-07"})
    void theFeeIsPerTransactionHalfUpForCardsOnly(PaymentMethod method, long tuition, long fee) {
        assertThat(CheckoutRules.serviceFee(method, Money.usd(tuition))).isEqualTo(Money.usd(fee));
    }

    @Test
    @Rule("BI-07")
    void threeCoursesInOneCheckoutPayOneFee() {
        CheckoutOpened opened = opened(open(FIRST, SECOND, THIRD), charges(40020, FIRST, SECOND, THIRD));

        assertThat(opened.tuition()).isEqualTo(Money.usd(120060));
        assertThat(opened.serviceFee()).isEqualTo(Money.usd(3422));
        assertThat(opened.total()).isEqualTo(Money.usd(123482));
        assertThat(opened.expiresAt()).isEqualTo(NOW.plus(Duration.ofHours(24)));
    }

    @ParameterizedTest
    @CsvSource({
        "CARD,    DINERS, EUR, ,   BI-08 BI-09", "CARD,    VISA, USD, ,  ''", "CARD,    AMERICAN_EXPRESS, , , ''",
        "CARD,    DISCOVER, , DE,  ''", "CARD,    MASTERCARD, , , ''", "ECHECK,  , , CA,  BI-06",
        "ECHECK,  , , US,  ''", "FLYWIRE, UNIONPAY, CNY, CN, ''"
    })
    @Rule({"BI-06", "BI-08", "BI-09"})
    void whatIsNotTakenIsSaidBeforeThePayerIsSentToTheProvider(
            PaymentMethod method,
            @Nullable String brand,
            @Nullable String currency,
            @Nullable String country,
            String rules) {
        assertThat(
                        Finding.violations(CheckoutRules.instrument(method, new Instrument(brand, currency, country)))
                                .stream()
                                .map(Violation::rule)
                                .collect(Collectors.joining(" ")))
                .isEqualTo(rules);
    }

    @Test
    @Rule("BI-08")
    void aCheckoutWithACardThatIsNotAcceptedIsNotOpened() {
        Open diners = new Open(
                CHECKOUT,
                LEARNER,
                List.of(FIRST),
                PaymentMethod.CARD,
                Payer.LEARNER,
                new Instrument("DINERS", null, null));

        assertThat(violations(DECIDER.decide(Checkout.none(), diners, charges(40020, FIRST))))
                .extracting(Violation::pointer)
                .containsExactly("/instrument/brand");
    }

    @Test
    @Rule("BI-12")
    void whoPaysIsKeptAndIsPartOfWhatMakesTwoRequestsTheSame() {
        Open employer = new Open(CHECKOUT, LEARNER, List.of(FIRST), PaymentMethod.FLYWIRE, Payer.EMPLOYER);
        CheckoutOpened opened = opened(employer, charges(40020, FIRST));
        Checkout state = fold(Checkout.none(), List.of(opened));

        assertThat(opened.payerKind()).isEqualTo(Payer.EMPLOYER);
        assertThat(opened.learnerId()).isEqualTo(LEARNER);
        assertThat(DECIDER.decide(state, employer, charges(40020, FIRST))).isEqualTo(Decision.unchanged());
        assertThat(refusal(DECIDER.decide(
                                state,
                                new Open(CHECKOUT, LEARNER, List.of(FIRST), PaymentMethod.FLYWIRE, Payer.LEARNER),
                                charges(40020, FIRST)))
                        .code())
                .isEqualTo("CHECKOUT_EXISTS");
    }

    @Test
    void anEnrolmentNotYetAssessedOrOfAnotherLearnerIsNotKnown() {
        assertThat(DECIDER.decide(Checkout.none(), open(FIRST), facts(Map.of())))
                .isInstanceOf(Decision.NotKnown.class);
        assertThat(DECIDER.decide(
                        Checkout.none(),
                        open(FIRST),
                        facts(Map.of(FIRST, new ChargeFact(OTHER, Standing.OPEN, Money.usd(1))))))
                .isInstanceOf(Decision.NotKnown.class);
    }

    @Test
    @Rule({"BI-02", "BI-03"})
    void everyChargeThatIsNotOpenIsNamed() {
        Decision<CheckoutEvent> decision = DECIDER.decide(
                Checkout.none(),
                open(FIRST, SECOND, THIRD),
                facts(Map.of(
                        FIRST, charge(Standing.PAID),
                        SECOND, charge(Standing.VOID),
                        THIRD, charge(Standing.UNAVAILABLE))));

        assertThat(violations(decision)).extracting(Violation::rule).containsExactly("BI-03", "BI-03", "BI-02");
        assertThat(violations(decision))
                .extracting(Violation::pointer)
                .containsExactly("/enrollmentIds/0", "/enrollmentIds/1", "/enrollmentIds/2");
    }

    @Test
    @Rule("BI-03")
    void anEmptyListAndAnEnrolmentNamedTwiceAreRefused() {
        assertThat(violations(DECIDER.decide(Checkout.none(), open(), facts(Map.of()))))
                .hasSize(1);
        assertThat(violations(DECIDER.decide(Checkout.none(), open(FIRST, FIRST), facts(Map.of()))))
                .extracting(Violation::pointer)
                .containsExactly("/enrollmentIds/1");
    }

    @Test
    @Rule("D9")
    void aLiveCheckoutOfOneOfTheEnrolmentsStandsInTheWayAndIsNamed() {
        Decision<CheckoutEvent> decision = DECIDER.decide(
                Checkout.none(),
                open(FIRST, SECOND),
                new CheckoutFacts(
                        NOW,
                        Map.of(FIRST, charge(Standing.OPEN), SECOND, charge(Standing.PAID)),
                        Map.of(FIRST, RIVAL)));

        assertThat(refusal(decision).kind()).isEqualTo(Decision.Kind.CONFLICT);
        assertThat(refusal(decision).existing()).contains("/api/v1/checkouts/" + RIVAL);
        assertThat(violations(decision)).extracting(Violation::rule).containsExactly("D9", "BI-03");
    }

    @Test
    void openingTheSameAgainChangesNothingAndAnotherContentIsAConflict() {
        Checkout state = openedState(PaymentMethod.CARD, FIRST, SECOND);

        assertThat(DECIDER.decide(state, open(SECOND, FIRST), facts(Map.of()))).isEqualTo(Decision.unchanged());
        assertThat(refusal(DECIDER.decide(state, open(FIRST), facts(Map.of()))).kind())
                .isEqualTo(Decision.Kind.CONFLICT);
    }

    @Test
    @Rule({"BI-11", "3.21"})
    void aSettlementThatWasNeverAnnouncedBringsItsBeginning() {
        List<CheckoutEvent> events = settle(openedState(PaymentMethod.CARD, FIRST, SECOND));

        assertThat(events)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("PaymentInitiated", "PaymentSettled");
        PaymentSettled settled = (PaymentSettled) events.getLast();
        assertThat(settled.settledAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(settled.initiatedAt()).isEqualTo(NOW);
        assertThat(settled.enrollmentIds()).containsExactly(FIRST, SECOND);
        assertThat(settled.allocations())
                .extracting(CheckoutEvent.Allocation::amount)
                .containsExactly(Money.usd(40020), Money.usd(40020));
    }

    @Test
    void theSameSettlementAgainChangesNothing() {
        Checkout settled = fold(openedState(PaymentMethod.CARD, FIRST), settle(openedState(PaymentMethod.CARD, FIRST)));

        assertThat(DECIDER.decide(settled, settled(), facts(openCharges()))).isEqualTo(Decision.unchanged());
        assertThat(DECIDER.decide(settled, initiated(), facts(openCharges()))).isEqualTo(Decision.unchanged());
        assertThat(DECIDER.decide(settled, failed(), facts(openCharges()))).isEqualTo(Decision.unchanged());
        assertThat(settled.status()).isEqualTo(Checkout.Status.SETTLED);
    }

    @Test
    @Rule("BI-11")
    void everyOrderOfAProvidersFactsLeadsToTheSameState() {
        List<CheckoutCommand> facts = new ArrayList<>(List.of(
                initiated(), unknown(), failed(), settled(), returned(), initiated(), settled(), failed(), returned()));
        for (int seed = 0; seed < 1_000; seed++) {
            Collections.shuffle(facts, new Random(seed));
            Checkout state = openedState(PaymentMethod.ECHECK, FIRST);
            List<CheckoutEvent> history = new ArrayList<>();
            for (CheckoutCommand command : facts) {
                List<CheckoutEvent> events = accepted(DECIDER.decide(state, command, facts(openCharges())));
                history.addAll(events);
                state = fold(state, events);
            }
            assertThat(state.status()).as("seed %d", seed).isEqualTo(Checkout.Status.RETURNED);
            assertThat(history.stream().filter(PaymentSettled.class::isInstance))
                    .as("seed %d", seed)
                    .hasSize(1);
        }
    }

    @Test
    @Rule({"BI-11", "3.21"})
    void case14AProviderMaySayThatItDoesNotKnow() {
        Checkout state = fold(
                openedState(PaymentMethod.CARD, FIRST),
                accepted(DECIDER.decide(openedState(PaymentMethod.CARD, FIRST), unknown(), facts(openCharges()))));

        assertThat(state.status()).isEqualTo(Checkout.Status.UNKNOWN);
        assertThat(DECIDER.decide(state, unknown(), facts(openCharges()))).isEqualTo(Decision.unchanged());
        assertThat(settle(state)).hasSize(1);
    }

    @Test
    @Rule("3.21")
    void aFailureMayTurnOutToBeASettlement() {
        Checkout failed = fold(
                openedState(PaymentMethod.CARD, FIRST),
                accepted(DECIDER.decide(openedState(PaymentMethod.CARD, FIRST), failed(), facts(openCharges()))));

        assertThat(failed.status()).isEqualTo(Checkout.Status.FAILED);
        assertThat(settle(failed)).hasSize(1);
    }

    @Test
    @Rule("D9")
    void silenceMakesAPaymentUnknownAndNoLongerBlocksAnotherCheckout() {
        Checkout processing = fold(
                openedState(PaymentMethod.CARD, FIRST),
                accepted(DECIDER.decide(openedState(PaymentMethod.CARD, FIRST), initiated(), facts(openCharges()))));
        assertThat(processing.status().live()).isTrue();

        Checkout unknown =
                fold(processing, accepted(DECIDER.decide(processing, new MarkUnknown(PAYMENT), facts(openCharges()))));

        assertThat(unknown.status()).isEqualTo(Checkout.Status.UNKNOWN);
        assertThat(unknown.status().live()).isFalse();
        assertThat(settle(unknown)).hasSize(1);
    }

    @Test
    @Rule("3.21")
    void nothingExpiresWhileMoneyMayBeUnderWayAndLateMoneyStillSettles() {
        Checkout open = openedState(PaymentMethod.CARD, FIRST);
        Checkout processing = fold(open, accepted(DECIDER.decide(open, initiated(), facts(openCharges()))));
        assertThat(DECIDER.decide(processing, new Expire(), facts(Map.of()))).isEqualTo(Decision.unchanged());

        Checkout expired = fold(open, accepted(DECIDER.decide(open, new Expire(), facts(Map.of()))));
        assertThat(expired.status()).isEqualTo(Checkout.Status.EXPIRED);
        assertThat(DECIDER.decide(expired, new Expire(), facts(Map.of()))).isEqualTo(Decision.unchanged());
        assertThat(fold(expired, settle(expired)).status()).isEqualTo(Checkout.Status.SETTLED);
    }

    private static Open open(EnrollmentId... enrollments) {
        return new Open(CHECKOUT, LEARNER, List.of(enrollments), PaymentMethod.CARD, Payer.LEARNER);
    }

    private static RecordInitiated initiated() {
        return new RecordInitiated(PAYMENT, NOW, "REF");
    }

    private static RecordUnknown unknown() {
        return new RecordUnknown(PAYMENT, NOW, "REF");
    }

    private static RecordFailed failed() {
        return new RecordFailed(PAYMENT, NOW, "REF", "DECLINED");
    }

    private static RecordSettled settled() {
        return new RecordSettled(PAYMENT, NOW, "REF", NOW.plusSeconds(60));
    }

    private static RecordReturned returned() {
        return new RecordReturned(
                PAYMENT, NOW, "REF", NOW.plusSeconds(60), Money.usd(40020), "R01", NOW.plusSeconds(120));
    }

    private static List<CheckoutEvent> settle(Checkout state) {
        return accepted(DECIDER.decide(state, settled(), facts(openCharges())));
    }

    private static Checkout openedState(PaymentMethod method, EnrollmentId... enrollments) {
        Money tuition = Money.usd(40020L * enrollments.length);
        Money fee = CheckoutRules.serviceFee(method, tuition);
        return DECIDER.evolve(
                Checkout.none(),
                new CheckoutOpened(
                        CHECKOUT,
                        LEARNER,
                        List.of(enrollments),
                        method,
                        tuition,
                        fee,
                        tuition.plus(fee),
                        NOW.plus(Duration.ofHours(24)),
                        Payer.LEARNER));
    }

    private static CheckoutOpened opened(Open open, CheckoutFacts facts) {
        return (CheckoutOpened)
                accepted(DECIDER.decide(Checkout.none(), open, facts)).getFirst();
    }

    private static Checkout fold(Checkout state, List<CheckoutEvent> events) {
        Checkout after = state;
        for (CheckoutEvent event : events) {
            after = DECIDER.evolve(after, event);
        }
        return after;
    }

    private static List<CheckoutEvent> accepted(Decision<CheckoutEvent> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<CheckoutEvent>) decision).events();
    }

    private static List<Violation> violations(Decision<CheckoutEvent> decision) {
        return refusal(decision).violations();
    }

    private static Decision.Refused<CheckoutEvent> refusal(Decision<CheckoutEvent> decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return (Decision.Refused<CheckoutEvent>) decision;
    }

    private static CheckoutFacts charges(long cents, EnrollmentId... enrollments) {
        Map<EnrollmentId, ChargeFact> charges = new HashMap<>();
        Stream.of(enrollments).forEach(id -> charges.put(id, new ChargeFact(LEARNER, Standing.OPEN, Money.usd(cents))));
        return facts(charges);
    }

    private static Map<EnrollmentId, ChargeFact> openCharges() {
        return charges(40020, FIRST, SECOND, THIRD).charges();
    }

    private static ChargeFact charge(Standing standing) {
        return new ChargeFact(LEARNER, standing, Money.usd(40020));
    }

    private static CheckoutFacts facts(Map<EnrollmentId, ChargeFact> charges) {
        return new CheckoutFacts(NOW, charges, Map.of());
    }
}

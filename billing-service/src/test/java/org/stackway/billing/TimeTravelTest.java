package org.stackway.billing;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stackway.billing.testing.Api;
import org.stackway.billing.testing.Deliveries;
import org.stackway.billing.testing.Enrolment;
import org.stackway.billing.testing.StandInProvider;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.RefundKind;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.TestRecords;

/** Accounts, checkouts and refunds as they were known ({@code ?asOf=}). */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
@QuarkusTestResource(StandInProvider.class)
class TimeTravelTest {

    @Test
    void anAccountIsShownAsItWasKnownAndSaysWhatItWasMadeFrom() {
        Enrolment a = Enrolment.of(Enrolment.anyLearner(), "ECEA-5700", "0.8");
        Instant before = thenLater();
        Api.requested(a);
        Instant charged = thenLater();
        CheckoutId checkout = paid(a);
        Instant paid = thenLater();
        ConsumerHarness.deliver(
                TestRecords.of(a.stream(), 2, a.enrolled(paymentOf(checkout))).at(paid),
                TestRecords.of(a.stream(), 3, a.dropped(RefundKind.FULL)).at(paid.plusSeconds(1)));
        Instant dropped = thenLater();

        account(a.learner(), before).statusCode(404);
        account(a.learner(), charged)
                .statusCode(200)
                .body("asOf", notNullValue())
                .body("balance.amountMinor", equalTo(53_360))
                .body("openCharges.enrollmentId", contains(a.id().wire()))
                .body("sources.service", hasItems("billing-service", "enrollment-service"))
                .body("sources.find { it.service == 'enrollment-service' }.stream", equalTo(a.stream()))
                .body("sources.find { it.service == 'enrollment-service' }.version", equalTo(1));
        account(a.learner(), 1).body("balance.amountMinor", equalTo(53_360));
        account(a.learner(), paid)
                .body("balance.amountMinor", equalTo(0))
                .body("openCharges", empty())
                .body("charges[0].status", equalTo("PAID"));
        account(a.learner(), dropped)
                .body("balance.amountMinor", equalTo(0))
                .body("charges[0].status", equalTo("VOID"))
                .body("sources.find { it.service == 'enrollment-service' }.version", equalTo(3));
    }

    @Test
    void theLatestPastIsThePresent() {
        Enrolment a = Enrolment.of(Enrolment.anyLearner(), "ECEA-5700", "0.8");
        Enrolment b = Enrolment.of(a.learner(), "ECEA-5701", "1.0");
        Api.requested(a, b);
        paid(a);
        Instant now = BusinessTime.now();

        String past = account(a.learner(), now).statusCode(200).extract().asString();
        String present = Api.learner(a.learner())
                .get("/api/v1/accounts/" + a.learner())
                .then()
                .extract()
                .asString();

        assertThat(past).startsWith(present.substring(0, present.length() - 1) + ",\"asOf\"");
    }

    @Test
    void checkoutsAndRefundsHaveVersions() {
        Enrolment a = Enrolment.of(Enrolment.anyLearner(), "ECEA-5700", "0.8");
        Api.requested(a);
        CheckoutId checkout = paid(a);
        ConsumerHarness.deliver(
                TestRecords.of(a.stream(), 2, a.enrolled(paymentOf(checkout))),
                TestRecords.of(a.stream(), 3, a.dropped(RefundKind.FULL)));
        String refund = Sql.column("SELECT refund_id FROM rm.refund WHERE enrollment_id = ?", a.id().value())
                .getFirst();

        get(a.learner(), "/api/v1/checkouts/" + checkout, 1)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("OPEN"))
                .body("payments", empty());
        get(a.learner(), "/api/v1/checkouts/" + checkout, 3).body("status", equalTo("SETTLED"));
        get(a.learner(), "/api/v1/checkouts/" + checkout, 4).statusCode(400).body("code", equalTo("AS_OF_AHEAD"));
        String then = get(a.learner(), "/api/v1/refunds/" + refund, 1)
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .extract()
                .asString();
        assertThat(then)
                .isEqualTo(Api.learner(a.learner())
                        .get("/api/v1/refunds/" + refund)
                        .then()
                        .extract()
                        .asString());
    }

    @Test
    void aWrongMomentTellsAStrangerNothing() {
        Enrolment a = Enrolment.of(Enrolment.anyLearner(), "ECEA-5700", "0.8");
        Api.requested(a);
        CheckoutId checkout = Api.opened("CARD", a);
        LearnerId stranger = Enrolment.anyLearner();

        for (Object moment : new Object[] {1, 2, 99}) {
            get(stranger, "/api/v1/checkouts/" + checkout, moment).statusCode(404);
            get(stranger, "/api/v1/accounts/" + a.learner(), moment).statusCode(404);
        }
        account(a.learner(), BusinessTime.now().plus(Duration.ofDays(1)))
                .statusCode(400)
                .body("code", equalTo("AS_OF_AHEAD"));
        Deliveries.deliver(
                "card",
                Deliveries.payment(
                        "failed", new PaymentId(UUID.randomUUID()), checkout, Money.usd(54_881), BusinessTime.now()));
    }

    /** The business instant now; what follows happens later. */
    private static Instant thenLater() {
        Instant now = BusinessTime.now();
        BusinessTime.advance(Duration.ofMinutes(1));
        return now;
    }

    private static CheckoutId paid(Enrolment enrolment) {
        CheckoutId checkout = Api.opened("ECHECK", enrolment);
        PaymentId payment = new PaymentId(UUID.randomUUID());
        Deliveries.deliver(
                        "echeck",
                        Deliveries.payment("settled", payment, checkout, Money.usd(53_360), BusinessTime.now()))
                .then()
                .statusCode(200);
        await().atMost(20, SECONDS)
                .until(() -> Api.status(enrolment.learner(), checkout).equals("SETTLED"));
        return checkout;
    }

    private static PaymentId paymentOf(CheckoutId checkout) {
        return PaymentId.parse(Sql.column("SELECT payment_id FROM rm.payment WHERE checkout_id = ?", checkout.value())
                .getFirst());
    }

    private static ValidatableResponse account(LearnerId learner, Object moment) {
        return get(learner, "/api/v1/accounts/" + learner, moment);
    }

    private static ValidatableResponse get(LearnerId caller, String path, Object moment) {
        return Api.learner(caller)
                .queryParam("asOf", moment.toString())
                .get(path)
                .then();
    }
}

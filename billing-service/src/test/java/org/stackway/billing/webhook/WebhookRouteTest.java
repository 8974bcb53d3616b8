package org.stackway.billing.webhook;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stackway.billing.testing.Api;
import org.stackway.billing.testing.Deliveries;
import org.stackway.billing.testing.Enrolment;
import org.stackway.billing.testing.StandInProvider;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;

@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
@QuarkusTestResource(StandInProvider.class)
class WebhookRouteTest {

    private static final Money TOTAL = Money.usd(53360 + 1521);
    private static final Instant BEGAN = Instant.parse("2026-08-12T15:00:00Z");

    @Test
    void case01WithoutAValidSignatureNothingIsTakenAndNothingIsTold() {
        String body = settled(anyPayment(), new CheckoutId(UUID.randomUUID()), TOTAL);

        given().contentType("application/json")
                .body(body)
                .post("/api/v1/webhooks/card/local/main")
                .then()
                .statusCode(401)
                .body("detail", nullValue())
                .body("violations", empty());
        String wrong = Deliveries.OLD_SECRET.replace("b2xk", "bmV3").replace("YW4g", "bm8g");
        Deliveries.deliver("card", "d1", body, wrong, Instant.now()).then().statusCode(401);
        Deliveries.deliver("card", "d2", body, Deliveries.SECRET, Instant.now().minusSeconds(302))
                .then()
                .statusCode(401);
        Deliveries.deliver("card", "d3", body, Deliveries.SECRET, Instant.now().plusSeconds(302))
                .then()
                .statusCode(401);
        Deliveries.deliver("card", "d4", "", wrong, Instant.now()).then().statusCode(401);

        assertThat(Sql.number("SELECT count(*) FROM provider.webhook WHERE delivery_id IN ('d1', 'd2', 'd3', 'd4')"))
                .isZero();
        assertThat(Sql.number("SELECT count(*) FROM provider.webhook_rejected")).isPositive();
    }

    @Test
    void anAddressThatWeNeverGaveOutDoesNotExist() {
        String body = settled(anyPayment(), new CheckoutId(UUID.randomUUID()), TOTAL);

        Deliveries.deliver("nobody", body).then().statusCode(404);
        given().body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/webhooks/card/production/main")
                .then()
                .statusCode(404);
        given().body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/webhooks/card/local/other")
                .then()
                .statusCode(404);
    }

    @Test
    void case05ASecretThatIsBeingRotatedIsStillGood() {
        Deliveries.deliver("card", "old-" + UUID.randomUUID(), "{\"type\":\"x\"}", Deliveries.OLD_SECRET, Instant.now())
                .then()
                .statusCode(200);
    }

    @Test
    @Rule("3.21")
    void case06TheSameWebhookTenTimesAtOnceSettlesOnce() throws Exception {
        Enrolment a = requested();
        CheckoutId checkout = Api.opened("CARD", a);
        String delivery = UUID.randomUUID().toString();
        String body = settled(anyPayment(), checkout, TOTAL);
        Instant before = BusinessTime.now();

        List<Integer> statuses;
        try (ExecutorService providers = Executors.newFixedThreadPool(10)) {
            statuses = providers
                    .invokeAll(IntStream.range(0, 10)
                            .<Callable<Integer>>mapToObj(i -> () ->
                                    Deliveries.deliver("card", delivery, body).statusCode())
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(statuses).hasSize(10).containsOnly(200);
        awaitStatus(a, checkout, "SETTLED");
        assertThat(events(checkout)).containsExactly("CheckoutOpened.v1", "PaymentInitiated.v1", "PaymentSettled.v1");
        String settledAt = Sql.column(
                        "SELECT convert_from(payload, 'UTF8')::jsonb->>'settledAt' FROM es.event WHERE stream_id = ? AND version = 3",
                        "checkout/" + checkout)
                .getFirst();
        assertThat(Instant.parse(settledAt)).isBetween(before, BusinessTime.now());
        Api.learner(a.learner())
                .get("/api/v1/accounts/" + a.learner())
                .then()
                .body("balance.amountMinor", equalTo(0))
                .body("charges[0].status", equalTo("PAID"));
    }

    @Test
    void case08TwoDeliveriesOfOneFactSettleOnce() {
        Enrolment a = requested();
        CheckoutId checkout = Api.opened("CARD", a);
        PaymentId payment = anyPayment();
        Deliveries.deliver("card", settled(payment, checkout, TOTAL)).then().statusCode(200);
        Deliveries.deliver("card", settled(payment, checkout, TOTAL)).then().statusCode(200);

        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(statuses(payment)).containsExactly("APPLIED", "UNCHANGED"));
        assertThat(events(checkout)).hasSize(3);
    }

    @Test
    void case07TheSameIdWithAnotherBodyKeepsTheFirstAndIsCounted() {
        Enrolment a = requested();
        CheckoutId checkout = Api.opened("CARD", a);
        PaymentId payment = anyPayment();
        String id = UUID.randomUUID().toString();
        Deliveries.deliver("card", id, settled(payment, checkout, TOTAL)).then().statusCode(200);
        Deliveries.deliver("card", id, settled(payment, checkout, Money.usd(1)))
                .then()
                .statusCode(200);

        awaitStatus(a, checkout, "SETTLED");
        assertThat(Sql.number("SELECT conflicts FROM provider.webhook WHERE delivery_id = ?", id))
                .isEqualTo(1);
    }

    @Test
    void case18AWrongAmountOrCurrencyIsSuspendedWithACaseAndEnrolsNobody() {
        Enrolment a = requested();
        CheckoutId checkout = Api.opened("CARD", a);
        PaymentId little = anyPayment();
        PaymentId foreign = anyPayment();
        Deliveries.deliver("card", settled(little, checkout, Money.usd(100)))
                .then()
                .statusCode(200);
        Deliveries.deliver(
                        "card", settled(foreign, checkout, Money.of(TOTAL.amountMinor(), Currency.getInstance("EUR"))))
                .then()
                .statusCode(200);

        await().atMost(20, SECONDS).untilAsserted(() -> {
            assertThat(kinds(little)).containsExactly("AMOUNT_MISMATCH");
            assertThat(kinds(foreign)).containsExactly("CURRENCY_MISMATCH");
        });
        assertThat(events(checkout)).containsExactly("CheckoutOpened.v1");
        assertThat(Api.status(a.learner(), checkout)).isEqualTo("OPEN");
        Api.staff("ops")
                .get("/ops/v1/cases")
                .then()
                .statusCode(200)
                .body("items.find { it.paymentId == '%s' }.amount.amountMinor".formatted(little), equalTo(100));
        Api.learner(a.learner())
                .get("/api/v1/accounts/" + a.learner() + "/entries")
                .then()
                .body("items.findAll { it.kind == 'SUSPENSE' }.size()", equalTo(2));

        Deliveries.deliver("card", settled(anyPayment(), checkout, TOTAL))
                .then()
                .statusCode(200);
        awaitStatus(a, checkout, "SETTLED");
    }

    @Test
    void moneyForACheckoutThatNeverComesBecomesACase() {
        PaymentId payment = anyPayment();
        Deliveries.deliver("card", settled(payment, new CheckoutId(UUID.randomUUID()), TOTAL))
                .then()
                .statusCode(200);

        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(kinds(payment)).containsExactly("UNKNOWN_REFERENCE"));
    }

    @Test
    void anotherProvidersMessageAboutTheCheckoutEnrolsNobody() {
        Enrolment a = requested();
        CheckoutId checkout = Api.opened("CARD", a);
        PaymentId payment = anyPayment();
        Deliveries.deliver("echeck", settled(payment, checkout, TOTAL)).then().statusCode(200);

        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(kinds(payment)).containsExactly("UNKNOWN_REFERENCE"));
        assertThat(Api.status(a.learner(), checkout)).isEqualTo("OPEN");
    }

    @Test
    void case27PoisonIsParkedAndDoesNotHoldUpOthers() {
        String poison = UUID.randomUUID().toString();
        String unknown = UUID.randomUUID().toString();
        Deliveries.deliver("card", poison, "{\"type\":\"payment.settled\",\"data\":{}}")
                .then()
                .statusCode(200);
        Deliveries.deliver("card", unknown, "{\"type\":\"payout.created\"}")
                .then()
                .statusCode(200);
        Enrolment a = requested();
        CheckoutId checkout = Api.opened("CARD", a);
        Deliveries.deliver("card", settled(anyPayment(), checkout, TOTAL))
                .then()
                .statusCode(200);

        awaitStatus(a, checkout, "SETTLED");
        await().atMost(20, SECONDS).untilAsserted(() -> {
            assertThat(Sql.column("SELECT status FROM provider.webhook WHERE delivery_id = ?", poison))
                    .containsExactly("PARKED");
            assertThat(Sql.column("SELECT status FROM provider.webhook WHERE delivery_id = ?", unknown))
                    .containsExactly("IGNORED");
        });
    }

    private static Enrolment requested() {
        Enrolment a = Enrolment.of(Enrolment.anyLearner(), "ECEA-5700", "0.8");
        Api.requested(a);
        return a;
    }

    private static PaymentId anyPayment() {
        return new PaymentId(UUID.randomUUID());
    }

    private static String settled(PaymentId payment, CheckoutId checkout, Money amount) {
        return Deliveries.payment("settled", payment, checkout, amount, BEGAN);
    }

    private static void awaitStatus(Enrolment a, CheckoutId checkout, String status) {
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(Api.status(a.learner(), checkout))
                .isEqualTo(status));
    }

    private static List<String> events(CheckoutId checkout) {
        return Sql.column(
                "SELECT replace(type, 'org.stackway.billing.', '') FROM es.event WHERE stream_id = ? ORDER BY version",
                "checkout/" + checkout);
    }

    private static List<String> statuses(PaymentId payment) {
        return Sql.column(
                "SELECT status FROM provider.webhook WHERE semantic_key LIKE ? ORDER BY id", "%" + payment + "%");
    }

    private static List<String> kinds(PaymentId payment) {
        return Sql.column("SELECT kind FROM rm.reconciliation_case WHERE payment_id = ?", payment.value());
    }
}

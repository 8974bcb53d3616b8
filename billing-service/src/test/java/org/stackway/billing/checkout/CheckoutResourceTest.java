package org.stackway.billing.checkout;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stackway.billing.testing.Api;
import org.stackway.billing.testing.Enrolment;
import org.stackway.billing.testing.StandInProvider;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.Explained;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;

@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
@QuarkusTestResource(StandInProvider.class)
class CheckoutResourceTest {

    @Test
    @Rule({"BI-01", "BI-07"})
    void severalEnrolmentsArePaidInOneTransactionAndTheProviderHearsOfItAfterwards() {
        LearnerId learner = Enrolment.anyLearner();
        Enrolment a = Enrolment.of(learner, "ECEA-5700", "0.8");
        Enrolment b = Enrolment.of(learner, "ECEA-5701", "1.0");
        Api.requested(a, b);
        CheckoutId id = new CheckoutId(UUID.randomUUID());
        StandInProvider.answering(id.wire(), 503, 500);

        Api.open(id, "CARD", a, b)
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/checkouts/" + id))
                .header("ETag", equalTo("\"1\""))
                .header("X-Position", notNullValue())
                .body("status", equalTo("OPEN"))
                .body("tuition.amountMinor", equalTo(120060))
                .body("serviceFee.amountMinor", equalTo(3422))
                .body("total.amountMinor", equalTo(123482))
                .body("total.currency", equalTo("USD"))
                .body("paymentUrl", endsWith("/pay/" + id))
                .body("expiresAt.zone", equalTo("America/Denver"));

        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(Sql.number(
                        "SELECT count(*) FROM provider.task WHERE task_id = ? AND done_at IS NOT NULL",
                        "checkout:" + id))
                .isEqualTo(1));
        assertThat(StandInProvider.about(id.wire())).hasSize(3).allSatisfy(asked -> {
            assertThat(asked.path()).isEqualTo("/sandbox/checkouts");
            assertThat(asked.body())
                    .contains("\"method\":\"CARD\"", "/api/v1/webhooks/card/local/main", "{\"amountMinor\":123482,");
        });
    }

    @Test
    void theSameKeyTwiceOpensOneCheckoutAndAnswersTheSame() {
        Enrolment a = Enrolment.of(Enrolment.anyLearner(), "ECEA-5700", "0.8");
        Api.requested(a);
        CheckoutId id = new CheckoutId(UUID.randomUUID());
        String key = UUID.randomUUID().toString();

        Response first = post(a.learner(), key, Api.body(id, "ECHECK", a));
        Response second = post(a.learner(), key, Api.body(id, "ECHECK", a));

        first.then().statusCode(201).body("serviceFee.amountMinor", equalTo(0));
        second.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(second.asString()).isEqualTo(first.asString());
        post(a.learner(), key, Api.body(id, "CARD", a)).then().statusCode(422);
    }

    @Test
    void withoutAnIdempotencyKeyNothingIsOpened() {
        Enrolment a = Enrolment.of(Enrolment.anyLearner(), "ECEA-5700", "0.8");
        Api.requested(a);

        Api.learner(a.learner())
                .body(Api.body(new CheckoutId(UUID.randomUUID()), "CARD", a))
                .post("/api/v1/checkouts")
                .then()
                .statusCode(400);
    }

    @Test
    @Rule("D9")
    void aSecondCheckoutOfAnEnrolmentIsAConflictThatNamesTheFirst() {
        Enrolment a = Enrolment.of(Enrolment.anyLearner(), "ECEA-5700", "0.8");
        Api.requested(a);
        CheckoutId first = Api.opened("CARD", a);

        ValidatableResponse refused = Api.open(new CheckoutId(UUID.randomUUID()), "ECHECK", a)
                .then()
                .statusCode(409)
                .header("Location", endsWith("/api/v1/checkouts/" + first))
                .body("code", equalTo("CHECKOUT_LIVE"))
                .body("nextActions.action", equalTo(List.of("open-existing", "see-account")))
                .body("nextActions[0].href", equalTo("/api/v1/checkouts/" + first))
                .body("violations.rule", hasItem("D9"));
        Explained.refusal(refused)
                .body("rules.findAll { it.result == 'VIOLATED' }.rule", equalTo(List.of("D9")))
                .body("rules.findAll { it.result == 'HOLDS' }.rule", hasItem("BI-03"));
        Explained.last("checkout/" + first, "Open")
                .body("outcome", equalTo("ACCEPTED"))
                .body("rules.findAll { it.result == 'HOLDS' }.rule", hasItems("BI-03", "D9"));
    }

    @Test
    @Rule("D9")
    void ofManyCheckoutsOpenedAtOnceOneWins() throws Exception {
        LearnerId learner = Enrolment.anyLearner();
        Enrolment a = Enrolment.of(learner, "ECEA-5700", "0.8");
        Enrolment b = Enrolment.of(learner, "ECEA-5701", "1.0");
        Api.requested(a, b);
        List<Integer> statuses;
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            statuses = clients
                    .invokeAll(IntStream.range(0, 8)
                            .<Callable<Integer>>mapToObj(i -> () -> (i % 2 == 0
                                            ? Api.open(new CheckoutId(UUID.randomUUID()), "CARD", a, b)
                                            : Api.open(new CheckoutId(UUID.randomUUID()), "CARD", b))
                                    .statusCode())
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
        assertThat(statuses).containsOnlyOnce(201).contains(409);
        assertThat(Sql.number("SELECT count(*) FROM rm.checkout WHERE learner_id = ?", learner.value()))
                .isEqualTo(1);
    }

    @Test
    void anEnrolmentThatIsNotAssessedIsNotKnownYet() {
        Enrolment a = Enrolment.of(Enrolment.anyLearner(), "ECEA-5700", "0.8");

        Api.learner(a.learner())
                .header("Idempotency-Key", "k")
                .header("Prefer", "wait=0")
                .body(Api.body(new CheckoutId(UUID.randomUUID()), "CARD", a))
                .post("/api/v1/checkouts")
                .then()
                .statusCode(422)
                .header("Retry-After", "1")
                .body("code", equalTo("NOT_KNOWN_YET"));
    }

    @Test
    @Rule({"BI-02", "BI-03"})
    void anEnrolmentWithoutARateAndOneNamedTwiceAreRefused() {
        Enrolment a = Enrolment.of(Enrolment.anyLearner(), "CSCA-5622", "0.8", "MS-NONE");
        Api.requested(a);

        Api.open(new CheckoutId(UUID.randomUUID()), "CARD", a)
                .then()
                .statusCode(422)
                .body("code", equalTo("CHARGE_NOT_OPEN"))
                .body("violations.rule", containsInAnyOrder("BI-02"));
        Api.open(new CheckoutId(UUID.randomUUID()), "CARD", a, a)
                .then()
                .statusCode(422)
                .body("violations", hasSize(1))
                .body("violations[0].pointer", equalTo("/enrollmentIds/1"));
    }

    @Test
    void aDryRunShowsTheMoneyAndOpensNothing() {
        Enrolment a = Enrolment.of(Enrolment.anyLearner(), "ECEA-5700", "0.8");
        Api.requested(a);
        CheckoutId id = new CheckoutId(UUID.randomUUID());

        Api.learner(a.learner())
                .body(Api.body(id, "CARD", a))
                .post("/api/v1/checkouts?dryRun=true")
                .then()
                .statusCode(200)
                .body("total.amountMinor", equalTo(53360 + 1521));
        Api.learner(a.learner()).get("/api/v1/checkouts/" + id).then().statusCode(404);
        Api.opened("CARD", a);
    }

    @Test
    void anotherLearnersCheckoutAndAccountDoNotExist() {
        Enrolment a = Enrolment.of(Enrolment.anyLearner(), "ECEA-5700", "0.8");
        Api.requested(a);
        CheckoutId id = Api.opened("CARD", a);
        LearnerId stranger = Enrolment.anyLearner();

        Api.learner(stranger).get("/api/v1/checkouts/" + id).then().statusCode(404);
        Api.learner(stranger).get("/api/v1/accounts/" + a.learner()).then().statusCode(404);
        post(stranger, "k1", Api.body(new CheckoutId(UUID.randomUUID()), "CARD", a))
                .then()
                .statusCode(404);
        Api.staff("faculty").get("/api/v1/accounts/" + a.learner()).then().statusCode(403);
        Api.staff("bursar").get("/api/v1/checkouts/" + id).then().statusCode(200);
    }

    @Test
    void malformedRequestsAreToldApart() {
        LearnerId learner = Enrolment.anyLearner();
        post(learner, "k", "{\"learnerId\":\"" + learner + "\",\"enrollmentIds\":[],\"method\":\"CARD\",\"x\":1}")
                .then()
                .statusCode(400);
        post(learner, "k", "{\"learnerId\":\"" + learner + "\",\"enrollmentIds\":[\"no\"],\"method\":\"CARD\"}")
                .then()
                .statusCode(400);
        post(learner, "k", "{\"learnerId\":\"" + learner + "\",\"enrollmentIds\":[],\"method\":\"BARTER\"}")
                .then()
                .statusCode(400);
        post(learner, "k", "{\"learnerId\":\"" + learner + "\",\"method\":\"CARD\"}")
                .then()
                .statusCode(400);
        post(learner, "k", "").then().statusCode(400);
        Api.learner(learner).get("/api/v1/checkouts/7").then().statusCode(400);
    }

    private static Response post(LearnerId learner, String key, String body) {
        return Api.learner(learner).header("Idempotency-Key", key).body(body).post("/api/v1/checkouts");
    }
}

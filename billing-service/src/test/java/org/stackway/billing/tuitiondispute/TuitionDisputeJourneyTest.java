package org.stackway.billing.tuitiondispute;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stackway.billing.testing.Api;
import org.stackway.billing.testing.Deliveries;
import org.stackway.billing.testing.Enrolment;
import org.stackway.billing.testing.StandInProvider;
import org.stackway.events.enrollment.LearnerEvent.LearnerErased;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.RefundKind;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.TestRecords;

/** Tuition disputes from the complaint to the money (BI-16). */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
@QuarkusTestResource(StandInProvider.class)
@Rule("BI-16")
class TuitionDisputeJourneyTest {

    @Test
    void aCreditOfPaidTuitionIsPostedByItselfAndGoesBackToThePayerAndALaterDropGivesTheRest() {
        Paid paid = paid("ECEA-5781");
        Enrolment a = paid.enrolment();
        String id = opened(a);

        post(Api.learner(a.learner()), id + "/evidence", "{\"evidence\":\"mail of 3 September\"}")
                .statusCode(201);
        post(Api.learner(a.learner()), id + "/decisions", decision("CREDIT", 10_000))
                .statusCode(403);
        post(Api.staff("bursar"), id + "/decisions", decision("CREDIT", 40_021))
                .statusCode(422)
                .body("violations.rule", contains("BI-16"));
        post(Api.staff("bursar"), id + "/decisions", decision("CREDIT", 10_000))
                .statusCode(200)
                .body("status", equalTo("RESOLVED"))
                .body("allowedActions", empty());

        Api.learner(a.learner())
                .get("/api/v1/tuition-disputes/" + id)
                .then()
                .statusCode(200)
                .body("reason", equalTo("the lab was closed for three weeks"))
                .body("evidence.evidence", contains("mail of 3 September"))
                .body("decision.amount.amountMinor", equalTo(10_000))
                .body("decision.authority", equalTo("bursar"));
        account(a, 0);
        refunds(a).body("items.cause", contains("TUITION_DISPUTE")).body("items.amount.amountMinor", contains(10_000));
        Api.learner(a.learner())
                .get("/api/v1/accounts/" + a.learner() + "/entries")
                .then()
                .body("items.kind", contains("CHARGE", "PAYMENT", "TUITION_CREDITED", "REFUND_APPROVED"));

        ConsumerHarness.deliver(TestRecords.of(a.stream(), 3, a.dropped(RefundKind.FULL)));

        account(a, 0);
        refunds(a)
                .body("items.amount.amountMinor.sum()", equalTo(40_020))
                .body("items.findAll { it.cause == 'COURSE_DROPPED' }.amount.amountMinor", contains(30_020));
        Api.staff("bursar").get("/ops/v1/ledger").then().body("totals.amountMinor", everyItem(equalTo(0)));
    }

    @Test
    void aCreditBeforeThePaymentLowersWhatIsToBePaid() {
        Enrolment a = Enrolment.of(Enrolment.anyLearner(), "ECEA-5782", "0.6");
        Api.requested(a);
        String id = opened(a);
        post(Api.staff("bursar"), id + "/decisions", decision("CREDIT", 10_000)).statusCode(200);

        account(a, 30_020);
        Api.open(new CheckoutId(UUID.randomUUID()), "ECHECK", a)
                .then()
                .statusCode(201)
                .body("tuition.amountMinor", equalTo(30_020));
        refunds(a).body("items", empty());
    }

    @Test
    void thereIsOneDisputeAtATimeAndItIsItsLearnersOnly() {
        Enrolment a = Enrolment.of(Enrolment.anyLearner(), "ECEA-5783", "0.6");
        Enrolment stranger = Enrolment.of(Enrolment.anyLearner(), "ECEA-5783", "0.6");
        Api.requested(a, stranger);
        String id = opened(a);

        post(Api.learner(a.learner()), "", dispute(a))
                .statusCode(409)
                .body("detail", containsString("disputed already"));
        post(Api.learner(a.learner()), "", dispute(stranger)).statusCode(404);
        Api.learner(stranger.learner())
                .get("/api/v1/tuition-disputes/" + id)
                .then()
                .statusCode(404);
        Api.learner(stranger.learner())
                .get("/api/v1/tuition-disputes?learnerId=" + a.learner())
                .then()
                .statusCode(200)
                .body("items", empty());
        post(Api.staff("registrar"), id + "/decisions", decision("DENIED", 0)).statusCode(200);
        opened(a);
        Api.learner(a.learner())
                .get("/api/v1/tuition-disputes?enrollmentId=" + a.id() + "&status=OPEN")
                .then()
                .body("items.status", contains("OPEN"));
    }

    @Test
    void aDropByDisputeIsToldAndTheWordsGoWithTheLearner() {
        Paid paid = paid("ECEA-5784");
        Enrolment a = paid.enrolment();
        String id = opened(a);
        post(Api.staff("bursar"), id + "/decisions", decision("DROP_WITH_REFUND", 0))
                .statusCode(200);

        assertThat(Sql.column(
                        "SELECT type FROM es.event WHERE stream_id = ? ORDER BY version", "tuition-dispute/" + id))
                .containsExactly(
                        "org.stackway.billing.TuitionDisputeOpened.v1",
                        "org.stackway.billing.TuitionDisputeResolved.v1");
        assertThat(Sql.number(
                        "SELECT count(*) FROM es.event WHERE stream_id = ? AND convert_from(payload, 'UTF8') LIKE '%lab%'",
                        "tuition-dispute/" + id))
                .isZero();
        assertThat(Sql.column(
                        "SELECT encode(sealed, 'escape') FROM document.dispute_words WHERE learner_id = ?",
                        a.learner().value()))
                .singleElement()
                .satisfies(bytes -> assertThat(bytes).doesNotContain("lab"));
        ConsumerHarness.deliver(TestRecords.of(
                "learner/" + a.learner(), 1, new LearnerErased(a.learner(), List.of("tuition disputes"))));
        Api.staff("bursar")
                .get("/api/v1/tuition-disputes/" + id)
                .then()
                .statusCode(200)
                .body("reason", nullValue())
                .body("decision.outcome", equalTo("DROP_WITH_REFUND"));
        assertThat(Sql.column(
                        "SELECT wrapped_key IS NULL FROM document.learner_key WHERE learner_id = ?",
                        a.learner().value()))
                .as("the key is destroyed and none is made again")
                .containsExactly("t");
    }

    private record Paid(Enrolment enrolment, PaymentId payment) {}

    private static Paid paid(String course) {
        Enrolment enrolment = Enrolment.of(Enrolment.anyLearner(), course, "0.6");
        Api.requested(enrolment);
        CheckoutId checkout = Api.opened("ECHECK", enrolment);
        PaymentId payment = new PaymentId(UUID.randomUUID());
        Deliveries.deliver("echeck", Deliveries.payment("settled", payment, checkout, Money.usd(40_020), Instant.now()))
                .then()
                .statusCode(200);
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(Api.status(enrolment.learner(), checkout))
                .isEqualTo("SETTLED"));
        ConsumerHarness.deliver(TestRecords.of(enrolment.stream(), 2, enrolment.enrolled(payment)));
        return new Paid(enrolment, payment);
    }

    private static String opened(Enrolment enrolment) {
        return post(Api.learner(enrolment.learner()), "", dispute(enrolment))
                .statusCode(201)
                .body("status", equalTo("OPEN"))
                .extract()
                .path("disputeId");
    }

    private static String dispute(Enrolment enrolment) {
        return """
                {"enrollmentId":"%s","reason":"the lab was closed for three weeks"}""".formatted(enrolment.id());
    }

    private static String decision(String outcome, long cents) {
        String amount = cents == 0 ? "" : ",\"amount\":{\"amountMinor\":" + cents + ",\"currency\":\"USD\"}";
        return "{\"outcome\":\"" + outcome + "\",\"authority\":\"bursar\",\"reason\":\"checked\"" + amount + "}";
    }

    private static ValidatableResponse post(RequestSpecification who, String path, String body) {
        return who.header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/v1/tuition-disputes" + (path.isEmpty() ? "" : "/" + path))
                .then();
    }

    private static void account(Enrolment enrolment, int balance) {
        Api.learner(enrolment.learner())
                .get("/api/v1/accounts/" + enrolment.learner())
                .then()
                .body("balance.amountMinor", equalTo(balance));
    }

    private static ValidatableResponse refunds(Enrolment enrolment) {
        return Api.learner(enrolment.learner())
                .get("/api/v1/accounts/" + enrolment.learner() + "/refunds")
                .then();
    }
}

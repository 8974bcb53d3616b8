package org.stackway.billing;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.stackway.billing.testing.Api;
import org.stackway.billing.testing.Enrolment;
import org.stackway.billing.testing.StandInProvider;
import org.stackway.events.value.AuthorizationId;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.RefundKind;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.TestRecords;

@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
@QuarkusTestResource(StandInProvider.class)
class FundingJourneyTest {

    @Test
    @Rule({"3.29", "BI-25"})
    void aVaGuaranteeTakesTheDebtUntilItLapsesAndThenTheLearnerOwesAndIsHeld() {
        Enrolment a = Enrolment.of(Enrolment.anyLearner(), "ECEA-5700", "0.8");
        Api.requested(a);

        authorize(any(), "VA", "\"certificateNumber\":\"C-1\"", a)
                .then()
                .statusCode(201)
                .body("outstanding.amountMinor", equalTo(53_360))
                .body("liveEnrollmentIds", contains(a.id().wire()))
                .body("validUntil.zone", equalTo("America/Denver"));
        ConsumerHarness.deliver(TestRecords.of(a.stream(), 2, a.enrolled(null)));

        assertThat(balance(a)).isZero();
        Api.open(new CheckoutId(UUID.randomUUID()), "CARD", a)
                .then()
                .statusCode(422)
                .body("violations.rule", hasItem("BI-03"));

        BusinessTime.advance(Duration.ofDays(91));
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(balance(a)).isEqualTo(53_360));
        Api.learner(a.learner())
                .get("/api/v1/accounts/" + a.learner())
                .then()
                .body("holds.reason", contains("UNPAID_BALANCE"));
        assertThat(kinds(a)).containsExactly("CHARGE", "FUNDING", "FUNDING_ENDED");
    }

    @Test
    @Rule("3.29")
    void whatTheLearnerDropsIsNoLongerGuaranteedAndRefundsNothingAndTheRestIsPaid() {
        Enrolment a = Enrolment.of(Enrolment.anyLearner(), "ECEA-5700", "0.8");
        Enrolment b = Enrolment.of(a.learner(), "ECEA-5701", "0.6");
        Api.requested(a, b);
        AuthorizationId id = any();
        authorize(id, "EMPLOYER", "\"contractNumber\":\"K-1\",\"validUntil\":\"2041-01-01T00:00:00Z\"", a, b)
                .then()
                .statusCode(201);

        ConsumerHarness.deliver(
                TestRecords.of(a.stream(), 2, a.enrolled(null)),
                TestRecords.of(a.stream(), 3, a.dropped(RefundKind.FULL)));

        assertThat(balance(a)).isZero();
        assertThat(Sql.column("SELECT end_reason FROM rm.funding WHERE enrollment_id = ?", a.id().value()))
                .containsExactly("DROPPED");
        assertThat(Sql.number(
                        "SELECT count(*) FROM rm.refund WHERE learner_id = ?",
                        a.learner().value()))
                .isZero();
        assertThat(kinds(a)).containsExactlyInAnyOrder("CHARGE", "CHARGE", "FUNDING", "CHARGE_VOIDED", "FUNDING_ENDED");

        Api.staff("bursar")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("""
                        {"learnerId":"%s","amount":{"amountMinor":40020,"currency":"USD"}}""".formatted(a.learner()))
                .post("/api/v1/funding-authorizations/" + id + "/payments")
                .then()
                .statusCode(200)
                .body("outstanding.amountMinor", equalTo(0));
        Api.learner(a.learner())
                .get("/api/v1/funding-authorizations/" + id)
                .then()
                .statusCode(200)
                .body("enrollmentIds.size()", equalTo(2))
                .body("liveEnrollmentIds.size()", equalTo(0))
                .body("funder", equalTo("EMPLOYER"));
        Api.learner(Enrolment.anyLearner())
                .get("/api/v1/funding-authorizations/" + id)
                .then()
                .statusCode(404);
        assertThat(balance(a)).isZero();
        assertThat(Sql.number("SELECT count(*) FROM es.deadline WHERE stream_id = ?", "account/" + a.learner()))
                .isZero();
    }

    @Test
    @Rule("3.29")
    void onlyTheBursarAuthorizesAndEveryReasonAgainstItIsNamed() {
        Enrolment a = Enrolment.of(Enrolment.anyLearner(), "ECEA-5700", "0.8");
        Api.requested(a);

        authorize(any(), "EMPLOYER", "\"validUntil\":\"2020-01-01T00:00:00Z\"", a)
                .then()
                .statusCode(422)
                .body("code", equalTo("FUNDING_NOT_POSSIBLE"))
                .body("violations.pointer", contains("/contractNumber", "/validUntil"));
        Api.learner(a.learner())
                .header("Idempotency-Key", "k")
                .body(body(any(), "VA", "\"certificateNumber\":\"C-1\"", a))
                .post("/api/v1/funding-authorizations")
                .then()
                .statusCode(403);
    }

    private static AuthorizationId any() {
        return new AuthorizationId(UUID.randomUUID());
    }

    private static Response authorize(AuthorizationId id, String funder, String more, Enrolment... enrolments) {
        return Api.staff("bursar")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body(id, funder, more, enrolments))
                .post("/api/v1/funding-authorizations");
    }

    private static String body(AuthorizationId id, String funder, String more, Enrolment... enrolments) {
        String ids =
                Arrays.stream(enrolments).map(one -> "\"" + one.id() + "\"").collect(Collectors.joining(","));
        return """
                {"authorizationId":"%s","learnerId":"%s","enrollmentIds":[%s],"funder":"%s",
                 "amount":{"amountMinor":500000,"currency":"USD"},%s}""".formatted(id, enrolments[0].learner(), ids, funder, more);
    }

    private static int balance(Enrolment of) {
        return Api.learner(of.learner())
                .get("/api/v1/accounts/" + of.learner())
                .then()
                .statusCode(200)
                .extract()
                .path("balance.amountMinor");
    }

    private static List<String> kinds(Enrolment of) {
        return Api.learner(of.learner())
                .get("/api/v1/accounts/" + of.learner() + "/entries")
                .then()
                .extract()
                .path("items.kind");
    }
}

package org.stackway.billing.reconciliation;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stackway.billing.testing.Api;
import org.stackway.billing.testing.Deliveries;
import org.stackway.billing.testing.Enrolment;
import org.stackway.billing.testing.StandInProvider;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.TestRecords;

/** Breaks as runs find them, on the books of a stand-in provider. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
@QuarkusTestResource(StandInProvider.class)
class ReconciliationRunTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-02-02");

    @Inject
    ReconciliationTimer timer;

    @Inject
    ReconciliationRuns runs;

    @Test
    @Rule("BI-14")
    void aDropWhoseRefundWasNeverPromisedIsFoundAndMendsItself() {
        Paid paid = paid("ECEA-5751");
        ConsumerHarness.deliver(
                TestRecords.of(paid.enrolment().stream(), 2, paid.enrolment().enrolled(paid.payment())));
        Sql.run("UPDATE rm.enrollment_fact SET drop_refund = 'FULL', dropped_at = now() - interval '2 hours'"
                + " WHERE enrollment_id = '" + paid.enrolment().id() + "'");

        JsonPath dry = run("{\"kind\":\"HOURLY\",\"dryRun\":true}");
        String id = caseOf(dry.getList("opened"), "DROP_WITHOUT_REFUND", paid.enrolment());
        Api.staff("bursar").get("/ops/v1/reconciliation/cases/" + id).then().statusCode(404);

        JsonPath report = run("{\"kind\":\"HOURLY\"}");

        assertThat(caseOf(report.getList("repaired"), "DROP_WITHOUT_REFUND", paid.enrolment()))
                .isEqualTo(id);
        Api.staff("bursar")
                .get("/ops/v1/reconciliation/cases/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("resolution", equalTo("REPAIRED"));
        Api.learner(paid.enrolment().learner())
                .get("/api/v1/accounts/" + paid.enrolment().learner() + "/refunds")
                .then()
                .body("items.cause", equalTo(List.of("COURSE_DROPPED")));
    }

    @Test
    void moneyWithoutAnAnswerIsACaseThatSomebodyOwnsAndThatTheMachineClosesWhenTheAnswerComes() {
        Paid paid = paid("ECEA-5752");
        Sql.run("UPDATE rm.payment SET settled_at = settled_at - interval '2 hours' WHERE payment_id = '"
                + paid.payment() + "'");
        assertThat(Api.staff("ops")
                        .get("/ops/v1/reconciliation/answers")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getInt("unanswered"))
                .isPositive();

        String id = caseOf(run("{\"kind\":\"HOURLY\"}").getList("opened"), "SETTLED_WITHOUT_ANSWER", paid.enrolment());
        Api.staff("bursar")
                .body("{}")
                .post("/ops/v1/reconciliation/cases/" + id + "/assignments")
                .then()
                .statusCode(200)
                .body("owner", equalTo("bursar"));
        ConsumerHarness.deliver(
                TestRecords.of(paid.enrolment().stream(), 2, paid.enrolment().enrolled(paid.payment())));
        run("{\"kind\":\"HOURLY\"}");

        Api.staff("bursar")
                .get("/ops/v1/reconciliation/cases/" + id)
                .then()
                .body("resolution", equalTo("GONE"))
                .body("owner", equalTo("bursar"));
        Api.staff("bursar")
                .body("{\"reason\":\"too late\"}")
                .post("/ops/v1/reconciliation/cases/" + id + "/closures")
                .then()
                .statusCode(409);
    }

    @Test
    void theProvidersFileIsHeldAgainstTheClearingAccountMovementByMovement() {
        Paid paid = paid("ECEA-5753");
        PaymentId stranger = new PaymentId(UUID.randomUUID());
        file(FIRST, entry(stranger, "PAYMENT", 7_700), entry(paid.payment(), "PAYMENT", 41_160));
        file(FIRST.plusDays(1));
        file(FIRST.plusDays(2), entry(paid.payment(), "PAYMENT", 1));

        daily(FIRST);
        JsonPath second = daily(FIRST.plusDays(1));

        assertThat(second.getList("clearing.findAll { it.provider == 'card' }.unexplained.amountMinor"))
                .containsOnly(0);
        String missing = caseOf(second, "MISSING_HERE", stranger);
        String differing = caseOf(second, "SETTLEMENT_DIFFERENCE", paid.payment());
        assertThat(Sql.column(
                        "SELECT amounts::text FROM rm.reconciliation_posting WHERE payment_id = ?::uuid",
                        stranger.wire()))
                .containsExactly("{7700,-7700}");

        JsonPath third = daily(FIRST.plusDays(2));

        assertThat(third.getList("closed.reconciliationId", String.class))
                .contains(differing)
                .doesNotContain(missing);
        Api.staff("bursar")
                .body("{\"reason\":\"the provider took it back on the 4th\"}")
                .post("/ops/v1/reconciliation/cases/" + missing + "/closures")
                .then()
                .statusCode(200);
        assertThat(Sql.column(
                        "SELECT sum(amounts[2])::text FROM rm.reconciliation_posting WHERE payment_id = ?::uuid",
                        stranger.wire()))
                .containsExactly("0");
        JsonPath fourth = daily(FIRST.plusDays(2));
        assertThat(fourth.getList("opened.reconciliationId", String.class)).doesNotContain(missing, differing);
    }

    @Test
    void aSlotIsRunOnceHoweverManyNodesComeForIt() {
        // given that what other tests left has its cases: thousands of payments that the provider knows nothing of
        for (RunKind kind : RunKind.values()) {
            runs.run(kind, null, false).await().atMost(Duration.ofMinutes(5));
        }
        long before = StandInProvider.asked("/sandbox/journal");

        Uni.join()
                .all(timer.pass(), timer.pass(), timer.pass())
                .andFailFast()
                .await()
                .atMost(Duration.ofSeconds(30));

        assertThat(StandInProvider.asked("/sandbox/journal") - before).isEqualTo(1);
    }

    @Test
    void onlyThoseWhoAnswerForTheMoneySeeAndRunIt() {
        Api.learner(Enrolment.anyLearner())
                .get("/ops/v1/reconciliation/cases")
                .then()
                .statusCode(403);
        Api.staff("bursar")
                .body("{\"kind\":\"YEARLY\"}")
                .post("/ops/v1/reconciliation/runs")
                .then()
                .statusCode(400);
        Api.staff("bursar")
                .body("{\"kind\":\"DAILY\",\"date\":\"2999-01-01\"}")
                .post("/ops/v1/reconciliation/runs")
                .then()
                .statusCode(400);
        Api.staff("bursar")
                .get("/ops/v1/reconciliation/cases?status=LOST")
                .then()
                .statusCode(400);
    }

    private record Paid(Enrolment enrolment, PaymentId payment) {}

    private static Paid paid(String course) {
        Enrolment enrolment = Enrolment.of(Enrolment.anyLearner(), course, "0.6");
        Api.requested(enrolment);
        CheckoutId checkout = Api.opened("CARD", enrolment);
        PaymentId payment = new PaymentId(UUID.randomUUID());
        Deliveries.deliver("card", Deliveries.payment("settled", payment, checkout, Money.usd(41_161), Instant.now()))
                .then()
                .statusCode(200);
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(Api.status(enrolment.learner(), checkout))
                .isEqualTo("SETTLED"));
        return new Paid(enrolment, payment);
    }

    private static JsonPath run(String body) {
        return Api.staff("bursar")
                .body(body)
                .post("/ops/v1/reconciliation/runs")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath daily(LocalDate date) {
        return run("{\"kind\":\"DAILY\",\"date\":\"" + date + "\"}");
    }

    private static String caseOf(List<java.util.Map<String, Object>> lines, String kind, Enrolment enrolment) {
        return lines.stream()
                .filter(line ->
                        kind.equals(line.get("kind")) && enrolment.stream().equals(line.get("stream")))
                .map(line -> String.valueOf(line.get("reconciliationId")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " in " + lines));
    }

    private static String caseOf(JsonPath report, String kind, PaymentId payment) {
        return Sql.column(
                        "SELECT reconciliation_id::text FROM rm.reconciliation_case WHERE kind = ? AND payment_id = ?::uuid",
                        kind,
                        payment.wire())
                .stream()
                .filter(report.getList("opened.reconciliationId", String.class)::contains)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind));
    }

    private static String entry(PaymentId payment, String kind, long cents) {
        return """
                {"providerReference":"crd_%1$s","paymentReference":"%1$s","kind":"%2$s","amountMinor":%3$d}""".formatted(payment, kind, cents);
    }

    private static void file(LocalDate date, String... entries) {
        StandInProvider.serving(
                "/sandbox/settlements/" + date + "?provider=card", """
                {"date":"%s","provider":"card","currency":"USD","entries":[%s]}""".formatted(date, String.join(",", entries)));
    }
}

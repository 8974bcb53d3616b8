package org.stackway.billing;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
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
import org.stackway.events.value.RefundKind;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.TestRecords;
import org.stackway.kit.testing.Tokens;

/** The stored ledger: what is posted stays as it is, balances, and can be made again from the events. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
@QuarkusTestResource(StandInProvider.class)
class LedgerTest {

    private static final Instant BEGAN = Instant.parse("2026-08-12T15:00:00Z");
    private static final List<String> TABLES = List.of(
            "account_posting",
            "checkout_posting",
            "refund_posting",
            "reconciliation_posting",
            "tuition_dispute_posting");

    @Test
    @Rule({"BI-03", "BI-07", "BI-14"})
    void aDroppedCourseLeavesItsWholeStoryInTheLedgerAndNothingOwed() {
        Enrolment a = droppedAfterPayment();

        Api.learner(a.learner())
                .get("/api/v1/accounts/" + a.learner() + "/entries")
                .then()
                .statusCode(200)
                .body("items.kind", contains("CHARGE", "PAYMENT", "CHARGE_VOIDED", "REFUND_APPROVED"))
                .body(
                        "items.find { it.kind == 'CHARGE' }.lines.account",
                        contains("TUITION_RECEIVABLE", "TUITION_REVENUE"))
                .body("items.find { it.kind == 'CHARGE' }.lines[1].of", equalTo("MS-ECE"))
                .body("items.find { it.kind == 'PAYMENT' }.lines[0].debit.amountMinor", equalTo(41_161));
        Api.learner(a.learner()).get("/api/v1/accounts/" + a.learner()).then().body("balance.amountMinor", equalTo(0));
        Api.staff("bursar")
                .get("/ops/v1/ledger")
                .then()
                .statusCode(200)
                .body("totals.amountMinor", everyItem(equalTo(0)));
        Api.learner(a.learner()).get("/ops/v1/ledger").then().statusCode(403);
    }

    @Test
    void theServiceCanNeitherChangeNorRemoveAPostingNorAddOneThatDoesNotBalance() {
        droppedAfterPayment();

        nobodyChangesThem();
    }

    @Test
    void madeAnewFromTheEventsTheLedgerIsTheSameAndAsWellGuarded() {
        droppedAfterPayment();

        for (String model : List.of("accounts", "checkouts", "refunds", "reconciliation-cases", "tuition-disputes")) {
            JsonPath job = rebuilt(model);
            assertThat(job.getString("state"))
                    .as(model + ": " + job.getString("error"))
                    .isEqualTo("DONE");
            assertThat(job.getBoolean("outcome.sameContent")).as(model).isTrue();
        }
        nobodyChangesThem();
    }

    private static void nobodyChangesThem() {
        for (String table : TABLES) {
            for (String right : List.of("UPDATE", "DELETE", "TRUNCATE", "TRIGGER")) {
                assertThat(Sql.column("SELECT has_table_privilege(?, 'rm." + table + "', ?)", role(), right))
                        .as(right + " " + table)
                        .containsExactly("f");
            }
        }
        refused("ARRAY['TUITION_RECEIVABLE', 'SUSPENSE']", "ARRAY[100, -99]");
        refused("ARRAY['TUITION_RECEIVABLE', 'SUSPENSE']", "ARRAY[0, 0]");
        refused("ARRAY['TUITION_RECEIVABLE', 'SUSPENSE']", "ARRAY[100, -100, NULL]");
        refused("ARRAY['TUITION_RECEIVABLE', 'POCKET']", "ARRAY[100, -100]");
        refused("ARRAY['TUITION_RECEIVABLE']", "ARRAY[0]");
        refused("ARRAY[]::text[]", "ARRAY[]::bigint[]");
    }

    private static void refused(String accounts, String amounts) {
        assertThatThrownBy(() -> Sql.run("SET ROLE " + role() + "; INSERT INTO rm.account_posting"
                        + " (posting_key, kind, at, currency, accounts, amounts)"
                        + " VALUES ('account/x#" + UUID.randomUUID() + "', 'CHARGE', now(), 'USD', " + accounts + ", "
                        + amounts + ")"))
                .rootCause()
                .hasMessageContaining("posting_balances");
    }

    /** Whom the service is to the database: the one who was given the right to append. */
    private static String role() {
        return Sql.column("""
                        SELECT DISTINCT grantee FROM information_schema.role_table_grants
                        WHERE table_schema = 'rm' AND table_name = 'account_posting' AND privilege_type = 'INSERT'
                          AND grantee <> grantor
                        """).getFirst();
    }

    private static JsonPath rebuilt(String model) {
        String job = given().auth()
                .oauth2(Tokens.of("ops", "olga"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("X-Actor-Reason", "the ledger's test")
                .contentType("application/json")
                .body("{}")
                .post("/ops/v1/projections/" + model + "/rebuilds")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return await().atMost(60, SECONDS)
                .until(
                        () -> given().auth()
                                .oauth2(Tokens.of("ops", "olga"))
                                .get("/ops/v1/replays/" + job)
                                .jsonPath(),
                        then -> List.of("DONE", "FAILED").contains(then.getString("state")));
    }

    private static Enrolment droppedAfterPayment() {
        Enrolment a = Enrolment.of(Enrolment.anyLearner(), "ECEA-5700", "0.6");
        Api.requested(a);
        CheckoutId checkout = Api.opened("CARD", a);
        PaymentId payment = new PaymentId(UUID.randomUUID());
        Deliveries.deliver("card", Deliveries.payment("settled", payment, checkout, Money.usd(41_161), BEGAN))
                .then()
                .statusCode(200);
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(Api.status(a.learner(), checkout))
                .isEqualTo("SETTLED"));
        ConsumerHarness.deliver(
                TestRecords.of(a.stream(), 2, a.enrolled(payment)),
                TestRecords.of(a.stream(), 3, a.dropped(RefundKind.FULL)));
        return a;
    }
}

package org.stackway.kit.disclosure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

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
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.Tokens;

/** Who is shown a learner's record is written down before they are (34 CFR 99.32). */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class DisclosureTest {

    private final UUID learner = UUID.randomUUID();

    @Test
    void whatOthersWereShownIsToldToTheLearner() {
        given().auth()
                .oauth2(Tokens.of("registrar", "rosa"))
                .header("X-Actor-Reason", "a question of the learner")
                .header("X-Request-Id", "req-1")
                .queryParam("learnerId", learner)
                .get("/api/v1/probes/own")
                .then()
                .statusCode(200);

        report("learner", learner.toString())
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].party", equalTo("SCHOOL_OFFICIAL"))
                .body("items[0].actor", equalTo("staff:rosa"))
                .body("items[0].role", equalTo("registrar"))
                .body("items[0].operation", equalTo("GET /api/v1/probes/own"))
                .body("items[0].what", equalTo("READ"))
                .body("items[0].reason", equalTo("a question of the learner"))
                .body("items[0].requestId", equalTo("req-1"))
                .body("page.next", nullValue());
    }

    @Test
    void whatLearnersReadOfTheirOwnIsNotWrittenDown() {
        read("learner", learner.toString()).then().statusCode(200);

        report("learner", learner.toString()).statusCode(200).body("items", empty());
    }

    @Test
    void theReportItselfIsForTheLearnerAndTheRegistrarAndTheLatterLeavesALine() {
        report("learner", UUID.randomUUID().toString()).statusCode(404);
        report("registrar", "rosa").statusCode(200).body("items", empty());
        report("registrar", "rosa").body("items.operation", contains("GET /api/v1/learners/{id}/disclosures"));
        report("advisor", "amy").statusCode(403);
    }

    @Test
    void theReportHasPages() {
        IntStream.range(0, 3).forEach(any -> read("registrar", "rosa").then().statusCode(200));

        ValidatableResponse first = reportOf("limit=2").body("items", hasSize(2));
        String next = first.extract().path("page.next");
        reportOf("limit=2&cursor=" + next).body("items", hasSize(1)).body("page.next", nullValue());
    }

    @Test
    void whoIsRefusedWasShownNothing() {
        read("learner", UUID.randomUUID().toString()).then().statusCode(404);
        given().auth()
                .oauth2(Tokens.of("advisor", "amy"))
                .queryParam("learnerId", learner)
                .get("/api/v1/probes/own")
                .then()
                .statusCode(403);

        report("learner", learner.toString()).body("items", empty());
    }

    @Test
    void whatCannotBeWrittenDownIsNotShown() {
        Sql.run("""
                CREATE FUNCTION refuse_disclosure() RETURNS trigger LANGUAGE plpgsql AS
                $$BEGIN RAISE EXCEPTION 'no'; END$$
                """);
        Sql.run("""
                CREATE TRIGGER refuse_disclosure BEFORE INSERT ON es.disclosure
                FOR EACH ROW WHEN (NEW.actor = 'staff:refused') EXECUTE FUNCTION refuse_disclosure()
                """);
        try {
            Response answer = read("registrar", "refused");

            answer.then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", equalTo("2"))
                    .body("code", equalTo("DISCLOSURE_NOT_RECORDED"))
                    .body("nextActions.action", contains("retry"));
            assertThat(answer.body().asString()).doesNotContain(learner.toString());
        } finally {
            Sql.run("DROP FUNCTION refuse_disclosure CASCADE");
        }
        read("registrar", "refused").then().statusCode(200);
    }

    @Test
    void manyAtOnceShareTransactionsAndEachHasItsLine() throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(20)) {
            List<Callable<Integer>> reads = IntStream.range(0, 100)
                    .<Callable<Integer>>mapToObj(
                            any -> () -> read("registrar", "rosa").statusCode())
                    .toList();
            for (Future<Integer> one : clients.invokeAll(reads)) {
                assertThat(one.get()).isEqualTo(200);
            }
        }

        assertThat(Sql.number("SELECT count(*) FROM es.disclosure WHERE learner_id = ?", learner))
                .isEqualTo(100);
    }

    private Response read(String role, String subject) {
        return given().auth()
                .oauth2(Tokens.of(role, subject))
                .queryParam("learnerId", learner)
                .get("/api/v1/probes/own");
    }

    private ValidatableResponse report(String role, String subject) {
        return given().auth()
                .oauth2(Tokens.of(role, subject))
                .get("/api/v1/learners/" + learner + "/disclosures")
                .then();
    }

    private ValidatableResponse reportOf(String page) {
        return given().auth()
                .oauth2(Tokens.of("learner", learner.toString()))
                .get("/api/v1/learners/" + learner + "/disclosures?" + page)
                .then();
    }
}

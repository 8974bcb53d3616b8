package org.stackway.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.Tokens;

/** The same request twice has one effect (api.md, convention 4). */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class IdempotencyTest {

    @Test
    void theSecondRequestGetsTheStoredAnswer() {
        String key = key();

        Response first = rename("IDEM-0001", "\"" + key + "\"", "one");
        Response second = rename("IDEM-0001", key, "one");

        first.then().statusCode(200).header("Idempotency-Replayed", nullValue());
        second.then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .header("ETag", first.header("ETag"))
                .header("X-Position", first.header("X-Position"));
        assertThat(second.body().asString()).isEqualTo(first.body().asString());
        assertThat(events("IDEM-0001")).isEqualTo(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIs422() {
        String key = key();
        rename("IDEM-0002", key, "two").then().statusCode(200);

        rename("IDEM-0002", key, "two again").then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));

        assertThat(events("IDEM-0002")).isEqualTo(1);
    }

    @Test
    void theSameKeyOnAnotherPathOrOfAnotherSubjectIsAnotherRequest() {
        String key = key();

        rename("IDEM-0003", key, "three").then().statusCode(200);
        rename("IDEM-0004", key, "four").then().statusCode(200).header("Idempotency-Replayed", nullValue());
        post("IDEM-0003", key, "three", "rolf").then().statusCode(200).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void tenAtOnceHaveOneEffect() throws Exception {
        String key = key();
        try (ExecutorService clients = Executors.newFixedThreadPool(10)) {
            List<Future<Response>> answers = IntStream.range(0, 10)
                    .mapToObj(i -> clients.submit(() -> rename("IDEM-0005", key, "five")))
                    .toList();

            int replayed = 0;
            for (Future<Response> answer : answers) {
                answer.get().then().statusCode(200);
                replayed += answer.get().header("Idempotency-Replayed") == null ? 0 : 1;
            }
            assertThat(replayed).isEqualTo(9);
        }
        assertThat(events("IDEM-0005")).isEqualTo(1);
    }

    @Test
    void whoComesWhileTheFirstIsStillRunningIsToldToComeBackAfterTwoSeconds() throws Exception {
        rename("IDEM-0010", key(), "ten").then().statusCode(200);
        String key = key();
        try (Connection stranger = ServiceStack.database().superuser();
                Statement statement = stranger.createStatement();
                ExecutorService client = Executors.newSingleThreadExecutor()) {
            stranger.setAutoCommit(false);
            statement.execute("SELECT 1 FROM es.stream WHERE stream_id = 'course/IDEM-0010' FOR UPDATE");
            Future<Response> first = client.submit(() -> rename("IDEM-0010", key, "ten again"));
            Awaitility.await().until(() -> waitsForLock() == 1);

            Response second = rename("IDEM-0010", key, "ten again");
            stranger.rollback();

            second.then().statusCode(409).header("Retry-After", "1").body("code", equalTo("IN_PROGRESS"));
            first.get().then().statusCode(200);
        }
        rename("IDEM-0010", key, "ten again").then().statusCode(200).header("Idempotency-Replayed", "true");
        assertThat(events("IDEM-0010")).isEqualTo(2);
    }

    private static long waitsForLock() {
        return Sql.number(
                "SELECT count(*) FROM pg_stat_activity WHERE usename = ? AND wait_event_type = 'Lock'",
                ServiceStack.database().name());
    }

    @Test
    void aRefusalIsDecidedAnew() {
        String key = key();
        rename("IDEM-0006", key, " ").then().statusCode(422).body("violations[0].rule", equalTo("T-1"));

        rename("IDEM-0006", key, " ").then().statusCode(422).header("Idempotency-Replayed", nullValue());
        rename("IDEM-0006", key, "six").then().statusCode(200).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void aMissingOrMalformedKeyIs400() {
        registrar("rita")
                .body("{\"title\":\"x\"}")
                .post("/api/v1/courses/IDEM-0007/renames")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
        rename("IDEM-0007", "\"\"", "x").then().statusCode(400);
        rename("IDEM-0007", "k".repeat(256), "x").then().statusCode(400);
        rename("IDEM-0007", "k".repeat(255), "title of IDEM-0007").then().statusCode(200);
    }

    @Test
    void aDryRunDecidesAndWritesNothing() {
        String key = key();

        registrar("rita")
                .header("Idempotency-Key", key)
                .body("{\"title\":\"eight\"}")
                .post("/api/v1/courses/IDEM-0008/renames?dryRun=true")
                .then()
                .statusCode(200)
                .body("title", equalTo("eight"))
                .header("X-Position", nullValue());

        assertThat(events("IDEM-0008")).isZero();
        registrar("rita")
                .header("Idempotency-Key", key)
                .body("{\"title\":\" \"}")
                .post("/api/v1/courses/IDEM-0008/renames?dryRun=true")
                .then()
                .statusCode(422);
        registrar("rita")
                .header("Idempotency-Key", key)
                .body("{\"title\":\"eight\"}")
                .post("/api/v1/courses/IDEM-0008/renames?dryRun=perhaps")
                .then()
                .statusCode(400);
    }

    @Test
    void whoAsksForNoEffectOfAWriteThatKnowsNoDryRunGetsNone() {
        registrar("rita")
                .body("{\"title\":\"ten\"}")
                .put("/api/v1/courses/IDEM-0061?dryRun=true")
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED"));

        assertThat(events("IDEM-0061")).isZero();
    }

    @Test
    void staffWhoWriteSayWhy() {
        given().auth()
                .oauth2(Tokens.of("registrar", "rita"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key())
                .body("{\"title\":\"nine\"}")
                .post("/api/v1/courses/IDEM-0009/renames")
                .then()
                .statusCode(400)
                .body("code", equalTo("ACTOR_REASON_MISSING"));
    }

    private static Response rename(String course, String key, String title) {
        return post(course, key, title, "rita");
    }

    private static Response post(String course, String key, String title, String subject) {
        return registrar(subject)
                .header("Idempotency-Key", key)
                .body("{\"title\":\"" + title + "\"}")
                .post("/api/v1/courses/" + course + "/renames");
    }

    private static RequestSpecification registrar(String subject) {
        return given().auth()
                .oauth2(Tokens.of("registrar", subject))
                .contentType(ContentType.JSON)
                .header("X-Actor-Reason", "test");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static long events(String course) {
        return Sql.number("SELECT count(*) FROM es.event WHERE stream_id = ?", "course/" + course);
    }
}

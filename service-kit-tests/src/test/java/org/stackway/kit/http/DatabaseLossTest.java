package org.stackway.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.Tokens;

/** A database that goes away is told honestly: nothing was done, or nobody knows (api.md, convention 3). */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class DatabaseLossTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void aConnectionLostBeforeTheCommitIs503AndNothingWasDone() throws Exception {
        put("LOSS-0001", "loss one").then().statusCode(201);
        try (Connection stranger = ServiceStack.database().superuser();
                Statement lock = stranger.createStatement();
                ExecutorService client = Executors.newSingleThreadExecutor()) {
            stranger.setAutoCommit(false);
            lock.execute("SELECT 1 FROM es.stream WHERE stream_id = 'course/LOSS-0001' FOR UPDATE");
            Future<Response> waiting = client.submit(() -> put("LOSS-0001", "loss one again"));
            Awaitility.await().atMost(SOON).until(() -> terminateWhoWaits() == 1);

            waiting.get()
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "2")
                    .body("code", equalTo("UNAVAILABLE"));
            stranger.rollback();
        }

        assertThat(events("LOSS-0001")).isEqualTo(1);
        put("LOSS-0001", "loss one at last").then().statusCode(200);
    }

    @Test
    void aConnectionLostInTheCommitIs504() {
        Sql.run("""
                CREATE FUNCTION lose_commit() RETURNS trigger LANGUAGE plpgsql AS
                $$BEGIN PERFORM pg_terminate_backend(pg_backend_pid()), pg_sleep(5); RETURN NULL; END$$
                """);
        Sql.run("""
                CREATE CONSTRAINT TRIGGER lose_commit AFTER INSERT ON rm.sample_course DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW WHEN (NEW.code = 'LOSS-0002') EXECUTE FUNCTION lose_commit()
                """);
        try {
            put("LOSS-0002", "loss two")
                    .then()
                    .statusCode(504)
                    .contentType("application/problem+json")
                    .body("code", equalTo("OUTCOME_UNKNOWN"));
            assertThat(events("LOSS-0002")).isZero();
        } finally {
            Sql.run("DROP FUNCTION lose_commit CASCADE");
        }
    }

    @Test
    void aPoolWhoseConnectionsWereAllCutServesTheNextRequests() {
        Sql.column(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = ?",
                ServiceStack.database().name());

        Awaitility.await().atMost(SOON).untilAsserted(() -> list().then().statusCode(200));
    }

    private static long terminateWhoWaits() {
        return Sql.column(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = ? AND wait_event_type = 'Lock'",
                        ServiceStack.database().name())
                .size();
    }

    private static Response list() {
        return given().auth().oauth2(Tokens.of("registrar", "rita")).get("/api/v1/courses");
    }

    private static Response put(String course, String title) {
        return given().auth()
                .oauth2(Tokens.of("registrar", "rita"))
                .header("X-Actor-Reason", "test")
                .contentType(ContentType.JSON)
                .body("{\"title\":\"" + title + "\"}")
                .put("/api/v1/courses/" + course);
    }

    private static long events(String course) {
        return Sql.number("SELECT count(*) FROM es.event WHERE stream_id = ?", "course/" + course);
    }
}

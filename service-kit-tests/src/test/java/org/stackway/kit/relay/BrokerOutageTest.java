package org.stackway.kit.relay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stackway.events.PublishingService;
import org.stackway.kit.store.CommitBell;
import org.stackway.kit.testing.EmbeddedBroker;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Tokens;

/** The broker is away for a minute: commands are accepted, health says what is wrong, and the backlog drains in order. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
@Tag("full")
@Tag("alone")
class BrokerOutageTest {

    private static final Logger LOG = Logger.getLogger(BrokerOutageTest.class);
    private static final Duration OUTAGE = Duration.ofSeconds(60);
    private static final int EACH_SECOND = 1_000;
    private static final int STREAMS = 500;
    private static final int DEPARTMENTS = 26 * 26;

    private final RelayStore store = RelayStore.create();
    private final CommitBell bell = new CommitBell();
    private final String run = UUID.randomUUID() + "-";
    private boolean away;

    @AfterEach
    void close() {
        store.close();
        if (away) {
            EmbeddedBroker.startAgain();
        }
        TopicReader.forget(PublishingService.ENROLLMENT.topic());
    }

    @Test
    void everyCommandIsAcceptedAndTheBacklogDrainsInOrder() throws Exception {
        LearnerLoad load = new LearnerLoad(store, bell);
        RelayNode.Role role = new RelayNode.Role(PublishingService.ENROLLMENT, RelaySettings.standard(), bell);
        try (RelayNode node = RelayNode.start(store, "node", role);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            load.commit(run, EACH_SECOND, Duration.ofSeconds(1), STREAMS);
            await().atMost(Duration.ofSeconds(30)).until(() -> applied() == EACH_SECOND);

            // given
            EmbeddedBroker.stop();
            away = true;
            long end = System.nanoTime() + OUTAGE.toNanos();

            // when
            Future<Set<String>> courses = threads.submit(catalogueUntil(end));
            int events = EACH_SECOND + load.commit(run, EACH_SECOND, OUTAGE, STREAMS);

            // then
            Set<String> accepted = courses.get();
            given().get("/q/health/ready").then().statusCode(503);
            assertThat(node.watch().standstill()).isGreaterThan(RelayReadiness.PATIENCE);

            // when
            EmbeddedBroker.startAgain();
            away = false;
            long back = System.nanoTime();
            long before = applied();
            await().pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> applied() > before);
            long first = System.nanoTime();
            await().pollInterval(Duration.ofMillis(50))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> applied() == events);
            long last = System.nanoTime();

            // then
            long backlog = events - before;
            LOG.infof(
                    "%d commands accepted meanwhile; backlog of %d events: first applied after %d ms, all after %d ms,"
                            + " %d events/s end to end, %d events/s since the broker was back",
                    accepted.size(),
                    backlog,
                    (first - back) / 1_000_000,
                    (last - back) / 1_000_000,
                    backlog * 1_000_000_000L / (last - first),
                    backlog * 1_000_000_000L / (last - back));
            assertThat(number("SELECT count(*) FROM es.parked WHERE stream_id LIKE 'learner/" + run + "%'"))
                    .isZero();
            assertThat(backlog * 1_000_000_000L / (last - first)).isGreaterThan(5_000);
            publishedInOrder(accepted);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> given().get("/q/health/ready").statusCode() == 200);
        }
    }

    private static void publishedInOrder(Set<String> streams) {
        try (TopicReader topic = TopicReader.of("session-events", "OA-6")) {
            await().atMost(Duration.ofSeconds(30)).pollDelay(Duration.ZERO).until(() -> topic.poll(
                            Duration.ofMillis(100))
                    .lastVersions()
                    .keySet()
                    .containsAll(streams));
            assertThat(topic.outOfOrder()).isEmpty();
        }
    }

    /** Puts one course after the other, and answers with their streams. */
    private static Callable<Set<String>> catalogueUntil(long end) {
        return () -> {
            Set<String> streams = new HashSet<>();
            for (int number = 0; System.nanoTime() < end; number++) {
                String code = "" + (char) ('A' + number / 26 % 26) + (char) ('A' + number % 26) + "OA-"
                        + (6_000 + number / DEPARTMENTS);
                given().auth()
                        .oauth2(Tokens.of("registrar", "rita"))
                        .header("X-Actor-Reason", "catalogue")
                        .contentType(ContentType.JSON)
                        .body(Map.of("title", "Operations without a broker, " + code))
                        .put("/api/v1/courses/" + code)
                        .then()
                        .statusCode(201);
                streams.add("course/" + code);
            }
            return streams;
        };
    }

    private long applied() throws SQLException {
        return number(
                "SELECT coalesce(sum(version), 0) FROM es.consumer_cursor WHERE stream_id LIKE 'learner/" + run + "%'");
    }

    private static long number(String sql) throws SQLException {
        try (Connection connection = ServiceStack.database().superuser();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}

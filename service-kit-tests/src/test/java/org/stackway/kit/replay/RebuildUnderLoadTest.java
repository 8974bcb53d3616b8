package org.stackway.kit.replay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.Tokens;

/** A read model is made anew while requests change it. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class RebuildUnderLoadTest {

    private static final Logger LOG = Logger.getLogger(RebuildUnderLoadTest.class);
    private static final int WRITERS = 4;

    @Test
    void underLoadTheContentIsTheLiveOnesNoRequestFailsAndNothingElseHappens() throws InterruptedException {
        try (StoredCourses stored = StoredCourses.of("LOAD", 4000, 3)) {
            assertThat(stored).isNotNull();
            rebuildWhileRequestsRun(3);
        }
    }

    @Test
    @Tag("full")
    @Tag("alone")
    void aLargeModelUnderLoad() throws InterruptedException {
        try (StoredCourses stored = StoredCourses.of("LOADFULL", 100_000, 4)) {
            assertThat(stored).isNotNull();
            rebuildWhileRequestsRun(3);
        }
    }

    private static void rebuildWhileRequestsRun(int rebuilds) throws InterruptedException {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger accepted = new AtomicInteger();
        ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
        long effects = effects();
        long eventsBefore = courseEvents();
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            writers.add(Thread.ofPlatform().start(() -> write(writer, stop, accepted, failures)));
        }
        try {
            for (int i = 0; i < rebuilds; i++) {
                Instant begun = Instant.now();
                JsonPath done = Jobs.done(Jobs.rebuild("courses", Map.of()));
                LOG.infof(
                        "rebuild under load: %d rows, %d events, in %d ms; %d requests so far",
                        done.getLong("outcome.rows"),
                        done.getLong("progress.done"),
                        Duration.between(begun, Instant.now()).toMillis(),
                        accepted.get());
                assertThat(done.getBoolean("outcome.sameContent")).isTrue();
                assertThat(done.getString("outcome.content")).isEqualTo(done.getString("outcome.liveContent"));
            }
        } finally {
            stop.set(true);
            for (Thread each : writers) {
                each.join();
            }
        }
        assertThat(failures).isEmpty();
        assertThat(accepted.get()).isPositive();
        // every event is a request's, and no consumed event took effect again
        assertThat(courseEvents() - eventsBefore).isEqualTo(accepted.get());
        assertThat(effects()).isEqualTo(effects);
        // what stands in the model is what the streams say
        assertThat(Sql.number("""
                        SELECT count(*) FROM es.stream s LEFT JOIN rm.sample_course c ON 'course/' || c.code = s.stream_id
                        WHERE s.stream_id LIKE 'course/LOAD%' AND c.version IS DISTINCT FROM s.version
                        """)).isZero();
        JsonPath last = Jobs.done(Jobs.rebuild("courses", Map.of()));
        assertThat(last.getBoolean("outcome.sameContent")).isTrue();
    }

    private static void write(
            int writer, AtomicBoolean stop, AtomicInteger accepted, ConcurrentLinkedQueue<String> failures) {
        String token = Tokens.of("registrar", "rita");
        for (int i = 0; !stop.get(); i++) {
            String code = "LDNG-%04d".formatted(writer * 100 + i % 50);
            int status = given().auth()
                    .oauth2(token)
                    .header("X-Actor-Reason", "load")
                    .contentType(ContentType.JSON)
                    .body(Map.of("title", "Load " + code + " " + i))
                    .put("/api/v1/courses/" + code)
                    .statusCode();
            if (status == 200 || status == 201) {
                accepted.incrementAndGet();
            } else {
                failures.add(code + ": " + status);
            }
        }
    }

    private static long courseEvents() {
        return Sql.number("SELECT count(*) FROM es.event WHERE stream_id LIKE 'course/%'");
    }

    private static long effects() {
        return Sql.number("SELECT count(*) FROM rm.sample_effect");
    }
}

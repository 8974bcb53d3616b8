package org.stackway.kit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stackway.kit.testing.ServiceStack;

/** How many events a second a rebuild brings into a table. Prints; the machine decides. */
@Tag("full")
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class RebuildSpeedTest {

    private static final Logger LOG = Logger.getLogger(RebuildSpeedTest.class);
    private static final int STREAMS = 200_000;
    private static final int EVENTS = 5;

    @Test
    void aMillionEventsAreBroughtIntoATable() {
        try (StoredCourses stored = StoredCourses.of("SPEED", STREAMS, EVENTS)) {
            assertThat(stored).isNotNull();
            for (int i = 0; i < 3; i++) {
                JsonPath done = Jobs.done(Jobs.rebuild("courses", Map.of()));
                Duration took = Duration.between(
                        Instant.parse(done.getString("startedAt")), Instant.parse(done.getString("finishedAt")));
                long events = done.getLong("progress.done");
                LOG.infof(
                        "rebuild: %d events into %d rows in %d ms, with indexes, comparison and exchange: %d events/s; filling alone %d events/s",
                        events,
                        done.getLong("outcome.rows"),
                        took.toMillis(),
                        events * 1000 / took.toMillis(),
                        done.getLong("outcome.fillingEventsPerSecond"));
                assertThat(done.getBoolean("outcome.sameContent")).isTrue();
                assertThat(events).isGreaterThanOrEqualTo((long) STREAMS * EVENTS);
            }
        }
    }
}

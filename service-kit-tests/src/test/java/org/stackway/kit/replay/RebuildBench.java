package org.stackway.kit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stackway.kit.bench.Figure;
import org.stackway.kit.bench.Report;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;

/** How many events a second a rebuild brings into a table, beside what PostgreSQL takes to copy the event table out. */
@Tag("bench")
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class RebuildBench {

    private static final int STREAMS = 200_000;
    private static final int EVENTS = 5;

    @Test
    void aMillionEventsAreBroughtIntoATable() {
        Report report = new Report("rebuild");
        // a rebuild reads the whole store: what other benchmarks put there is not what an application records
        Sql.run("TRUNCATE es.event, es.stream, rm.sample_course");
        try (StoredCourses stored = StoredCourses.of("SPEED", STREAMS, EVENTS)) {
            assertThat(stored).isNotNull();
            rebuilt(); // compiled
            long copied = copied();
            JsonPath done = rebuilt();
            long events = done.getLong("progress.done");
            Duration took = Duration.between(
                    Instant.parse(done.getString("startedAt")), Instant.parse(done.getString("finishedAt")));
            assertThat(done.getBoolean("outcome.sameContent")).isTrue();
            assertThat(events).isGreaterThanOrEqualTo((long) STREAMS * EVENTS);
            report.add(Figure.of(
                            "rebuild of 1,000,000 events, filling the table",
                            done.getLong("outcome.fillingEventsPerSecond"),
                            "events/s")
                    .against("COPY of the event table", Optional.of(copied))
                    .aim("50,000 events/s"));
            report.add(
                    Figure.of("  with indexes, comparison and exchange", events * 1000 / took.toMillis(), "events/s"));
        }
    }

    private static JsonPath rebuilt() {
        return Jobs.done(Jobs.rebuild("courses", Map.of()));
    }

    /** Events a second that the server writes out by itself. */
    private static long copied() {
        long begun = System.nanoTime();
        Sql.run("COPY es.event TO '/dev/null'");
        return STREAMS * (long) EVENTS * 1_000_000_000L / (System.nanoTime() - begun);
    }
}

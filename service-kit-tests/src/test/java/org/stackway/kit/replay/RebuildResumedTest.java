package org.stackway.kit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stackway.kit.consumer.ReceivedRecord;
import org.stackway.kit.consumer.Redelivery;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.TestRecord;

/** A rebuild outlives its worker, whatever it was doing. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class RebuildResumedTest {

    @ParameterizedTest
    @ValueSource(strings = {"courses", "learners"})
    void aRebuildWhoseWorkerDiedGoesOnFromItsCheckpoint(String projection) {
        // given a rebuild in the middle of filling
        RepublishTest.course("ECEA-5821", "A", "B", "C", "D", "E", "F");
        Learner.next().published(3).applied(3);
        Learner.next().published(3).applied(3);
        String job = Jobs.rebuild(projection, Map.of("eventsPerSecond", 4, "expect", "CHANGED"));
        Awaitility.await().until(() -> Jobs.get(job).getLong("progress.done") >= 2);
        Jobs.turn(job, "pauses").statusCode(200);
        long reached = Jobs.get(job).getLong("progress.done");

        // when its row is as a killed process leaves it
        Sql.run("""
                UPDATE es.replay_job SET state = 'RUNNING', owner = 'a dead process', events_per_second = NULL,
                  lease_until = clock_timestamp() - interval '1 second'
                WHERE id = ?::uuid
                """, job);

        // then another worker brings it to its end
        JsonPath done = Jobs.done(job);
        assertThat(done.getLong("progress.done")).isGreaterThan(reached);
        assertThat(Sql.column(
                        "SELECT state FROM es.projection WHERE job = ?::uuid AND generation = ?",
                        job,
                        done.getInt("outcome.generation")))
                .containsExactly("LIVE");
        assertThat(Sql.column("SELECT version FROM rm.sample_course WHERE code = 'ECEA-5821'"))
                .isEqualTo(Sql.column("SELECT version FROM es.stream WHERE stream_id = 'course/ECEA-5821'"));
    }

    @Test
    void aCancelledRebuildLeavesNothing() {
        RepublishTest.course("ECEA-5822", "A", "B", "C", "D", "E", "F");
        String job = Jobs.rebuild("courses", Map.of("eventsPerSecond", 1));
        Awaitility.await().until(() -> Jobs.get(job).getLong("progress.done") >= 1);
        Jobs.turn(job, "cancellations").statusCode(200);
        String generation = Sql.column("SELECT generation FROM es.projection WHERE job = ?::uuid", job)
                .getFirst();

        Awaitility.await().until(() -> schemas("rm_courses_g" + generation) == 0);
        assertThat(Sql.column("SELECT state FROM es.projection WHERE job = ?::uuid", job))
                .containsExactly("DROPPED");
    }

    @Test
    void aGenerationWhoseWayBackIsCancelledIsKeptForAnotherTime() {
        // given a generation before, and a way back to it in the middle of its work
        RepublishTest.course("ECEA-5823", "A");
        Jobs.done(Jobs.rebuild("courses", Map.of("expect", "CHANGED")));
        RepublishTest.course("ECEA-5823", "B", "C", "D", "E", "F");
        String job = Jobs.ops()
                .body(Map.of("eventsPerSecond", 1))
                .post("/ops/v1/projections/courses/rollbacks")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Awaitility.await().until(() -> states(job).equals(List.of("BUILDING")));

        Jobs.turn(job, "cancellations").statusCode(200);

        Awaitility.await().until(() -> states(job).equals(List.of("KEPT")));
        Jobs.done(Jobs.ops()
                .post("/ops/v1/projections/courses/rollbacks")
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
        assertThat(Sql.column("SELECT title FROM rm.sample_course WHERE code = 'ECEA-5823'"))
                .containsExactly("F of ECEA-5823");
    }

    private static List<String> states(String job) {
        return Sql.column("SELECT state FROM es.projection WHERE job = ?::uuid", job);
    }

    @Test
    void aRewindTakesTheVersionsThatFollowEachOtherUpToTheCursor() {
        List<TestRecord> all = Learner.next().records();
        assertThat(unbroken(3, all.get(0), all.get(1), all.get(2))).containsExactly(1L, 2L, 3L);
        assertThat(unbroken(2, all.get(0), all.get(1), all.get(2))).containsExactly(1L, 2L);
        // version 1 came along by a republication; what was chosen begins at 3
        assertThat(unbroken(3, all.get(0), all.get(2))).containsExactly(3L);
        assertThat(unbroken(0, all.get(0))).isEmpty();
    }

    private static List<Long> unbroken(long upTo, TestRecord... records) {
        List<ReceivedRecord> received = Stream.of(records)
                .map(each -> Redelivery.read(each.polled()).orElseThrow())
                .toList();
        return RewindWork.unbroken(received, upTo).stream()
                .map(ReceivedRecord::version)
                .toList();
    }

    private static long schemas(String name) {
        return Sql.number("SELECT count(*) FROM pg_namespace WHERE nspname = ?", name);
    }
}

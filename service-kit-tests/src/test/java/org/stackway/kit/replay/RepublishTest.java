package org.stackway.kit.replay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.Tokens;

/** Stored events on a topic once more. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class RepublishTest {

    @Test
    void aStreamGoesToATopicOfTheJobsOwnExactlyAsItWasPublished() {
        // given a stream of three events that the relay has published
        course("ECEA-5801", "One", "Two", "Three");
        List<ConsumerRecord<String, byte[]>> live = published("course/ECEA-5801", 3);

        // when
        String job = Jobs.ask(Map.of("kind", "REPUBLISH", "streams", List.of("course/ECEA-5801")));

        // then
        JsonPath done = Jobs.done(job);
        assertThat(done.getLong("progress.total")).isEqualTo(3);
        assertThat(done.getLong("progress.done")).isEqualTo(3);
        String topic = "session-events.replay." + job;
        assertThat(done.getString("outcome.topic")).isEqualTo(topic);
        List<ConsumerRecord<String, byte[]>> again = TopicContent.of(topic);
        assertThat(again).hasSize(3);
        for (int i = 0; i < 3; i++) {
            ConsumerRecord<String, byte[]> first = live.get(i);
            ConsumerRecord<String, byte[]> second = again.get(i);
            assertThat(second.key()).isEqualTo(first.key());
            assertThat(second.partition()).isEqualTo(first.partition());
            assertThat(second.value()).isEqualTo(first.value());
            for (String same : List.of("ce_id", "ce_time", "ce_type", "ce_streamversion", "ce_correlationid")) {
                assertThat(TopicContent.header(second, same))
                        .as(same)
                        .isNotEmpty()
                        .isEqualTo(TopicContent.header(first, same));
            }
            assertThat(TopicContent.header(first, "ce_replayid")).isEmpty();
            assertThat(TopicContent.header(second, "ce_replayid")).isEqualTo(job);
        }
        assertThat(Sql.number("SELECT count(*) FROM es.ops_audit WHERE target = ?", "replay/" + job))
                .isEqualTo(1);
    }

    @Test
    void typesAndPositionsSelectAndADryRunOnlyCounts() {
        course("ECEA-5802", "One", "Two");
        published("course/ECEA-5802", 2);
        long second =
                Sql.number("SELECT position FROM es.event WHERE stream_id = ? AND version = 2", "course/ECEA-5802");

        Jobs.ops()
                .body(Map.of(
                        "kind",
                        "REPUBLISH",
                        "fromPosition",
                        second,
                        "toPosition",
                        second,
                        "types",
                        List.of("CourseCatalogued")))
                .post("/ops/v1/replays?dryRun=true")
                .then()
                .statusCode(200)
                .body("events", equalTo(1));
        assertThat(Sql.number("SELECT count(*) FROM es.replay_job WHERE plan @> ?::jsonb", "{\"upTo\":" + second + "}"))
                .isZero();
    }

    @Test
    void aSlowJobIsPausedGoesOnAndIsCancelled() {
        course("ECEA-5803", "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L");
        published("course/ECEA-5803", 12);
        String job =
                Jobs.ask(Map.of("kind", "REPUBLISH", "streams", List.of("course/ECEA-5803"), "eventsPerSecond", 2));

        Awaitility.await().until(() -> Jobs.get(job).getLong("progress.done") >= 1);
        Jobs.turn(job, "pauses").statusCode(200).body("state", equalTo("PAUSED"));
        long reached = Jobs.get(job).getLong("progress.done");
        assertThat(reached).isLessThan(12);
        Jobs.turn(job, "pauses").statusCode(409).body("code", equalTo("REPLAY_STATE"));
        Jobs.turn(job, "resumptions").statusCode(200).body("state", equalTo("WAITING"));
        Awaitility.await().until(() -> Jobs.get(job).getLong("progress.done") > reached);
        Jobs.turn(job, "cancellations").statusCode(200).body("state", equalTo("CANCELLED"));
        Jobs.turn(job, "resumptions").statusCode(409).body("code", equalTo("REPLAY_STATE"));
        assertThat(TopicContent.of("session-events.replay." + job)).hasSizeLessThan(12);
        assertThat(Sql.column("SELECT verb FROM es.ops_audit WHERE target = ? ORDER BY id", "replay/" + job))
                .containsExactly("replay.request", "replay.pause", "replay.resume", "replay.cancel");
    }

    @Test
    void aJobWhoseWorkerDiedGoesOnFromItsCheckpoint() {
        // given a job as a killed process leaves it: running, its lease over, two of four events sent
        course("ECEA-5804", "One", "Two", "Three", "Four");
        published("course/ECEA-5804", 4);
        long second =
                Sql.number("SELECT position FROM es.event WHERE stream_id = ? AND version = 2", "course/ECEA-5804");
        String job =
                Jobs.ask(Map.of("kind", "REPUBLISH", "streams", List.of("course/ECEA-5804"), "eventsPerSecond", 1));
        Jobs.turn(job, "pauses").statusCode(200);
        Sql.run("""
                UPDATE es.replay_job SET state = 'RUNNING', owner = 'a dead process', events_per_second = NULL, done = 2,
                  lease_until = clock_timestamp() - interval '1 second',
                  checkpoint = jsonb_build_object('position', ?::bigint)
                WHERE id = ?::uuid
                """, second, job);

        // then another worker sends the rest, and nothing twice
        JsonPath done = Jobs.done(job);
        assertThat(done.getLong("progress.done")).isEqualTo(4);
        assertThat(TopicContent.of("session-events.replay." + job).stream()
                        .map(each -> TopicContent.header(each, "ce_streamversion"))
                        .filter(version -> Integer.parseInt(version) > 2))
                .containsExactly("3", "4");
    }

    static void course(String code, String... titles) {
        for (String title : titles) {
            given().auth()
                    .oauth2(Tokens.of("registrar", "rita"))
                    .header("X-Actor-Reason", "catalogue")
                    .contentType(ContentType.JSON)
                    .body(Map.of("title", title + " of " + code))
                    .put("/api/v1/courses/" + code)
                    .then()
                    .statusCode(oneOf(200, 201));
        }
    }

    static List<ConsumerRecord<String, byte[]>> published(String stream, int count) {
        Awaitility.await().until(() -> ofStream(stream).size() >= count);
        return ofStream(stream);
    }

    private static List<ConsumerRecord<String, byte[]>> ofStream(String stream) {
        return TopicContent.of("session-events").stream()
                .filter(each -> TopicContent.header(each, "ce_subject").equals(stream))
                .toList();
    }
}

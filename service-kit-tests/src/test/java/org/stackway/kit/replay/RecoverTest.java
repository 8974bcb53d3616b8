package org.stackway.kit.replay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stackway.kit.store.StoreGuard;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.Tokens;

/** A store that was put back to an older state, its topic ahead of it. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class RecoverTest {

    private static final String STANDS = """
            SELECT concat_ws(' ', stream_id, version, public_version, position, shard, event_id, type,
                             encode(payload, 'hex'), correlation_id, causation_id, actor,
                             date_trunc('milliseconds', happened_at))
            FROM es.event WHERE stream_id = ANY (string_to_array(?, ',')) ORDER BY position
            """;
    private static final String ROWS = """
            SELECT concat_ws(' ', code, title, version) FROM rm.sample_course
            WHERE 'course/' || code = ANY (string_to_array(?, ',')) ORDER BY code
            """;

    @Inject
    OwnTopic topic;

    @Inject
    StoreGuard guard;

    @Test
    void whatWasLostComesBackWhereItStoodWithItsRows() {
        // given two streams on the topic, of which the store loses one, and the other's last version
        RepublishTest.course("ECEA-5831", "One", "Two");
        RepublishTest.course("ECEA-5832", "One", "Two", "Three");
        RepublishTest.published("course/ECEA-5831", 2);
        RepublishTest.published("course/ECEA-5832", 3);
        String streams = "course/ECEA-5831,course/ECEA-5832";
        List<String> stood = Sql.column(STANDS, streams);
        List<String> rows = Sql.column(ROWS, streams);
        long notStored = topic.lastOnesNotStored(200);
        lose("course/ECEA-5831", 0);
        lose("course/ECEA-5832", 2);
        Sql.run("DELETE FROM rm.sample_course WHERE code = 'ECEA-5831'");
        Sql.run("UPDATE rm.sample_course SET title = 'Two of ECEA-5832', version = 2 WHERE code = 'ECEA-5832'");
        assertThat(topic.lastOnesNotStored(200)).as("the check at the start").isEqualTo(notStored + 3);
        int epoch = (int) Sql.number("SELECT epoch FROM es.store");
        int dry = dryRun().statusCode(200)
                .body("target", equalTo("store"))
                .extract()
                .path("events");
        assertThat(dry).isGreaterThanOrEqualTo(3);

        JsonPath done = Jobs.done(Jobs.ask(Map.of("kind", "RECOVER")));

        assertThat(done.getInt("outcome.restored")).isEqualTo(dry);
        assertThat(done.getInt("outcome.epoch")).isEqualTo(epoch + 1);
        assertThat(Sql.column(STANDS, streams)).isEqualTo(stood);
        assertThat(Sql.column(ROWS, streams)).isEqualTo(rows);
        assertThat(Sql.column(
                        "SELECT version FROM es.stream WHERE stream_id = ANY (string_to_array(?, ',')) ORDER BY 1",
                        streams))
                .containsExactly("2", "3");
        assertThat(Sql.number("SELECT count(*) FROM es.rewind_record")).isZero();
        assertThat(Sql.column("SELECT verb FROM es.ops_audit WHERE target = ?", "replay/" + done.getString("id")))
                .containsExactly("replay.request");

        // and the streams go on, behind every position that was ever taken
        RepublishTest.course("ECEA-5831", "Three");
        assertThat(RepublishTest.published("course/ECEA-5831", 3)).isNotEmpty();
        assertThat(Sql.number("SELECT position FROM es.event WHERE stream_id = 'course/ECEA-5831' AND version = 3"))
                .isEqualTo(Sql.number("SELECT max(position) FROM es.event"));

        // and there is nothing more to recover
        assertThat(Jobs.done(Jobs.ask(Map.of("kind", "RECOVER"))).getInt("outcome.restored"))
                .isZero();
    }

    @Test
    void twoHistoriesOfOneStreamAreNeverJoined() {
        RepublishTest.course("ECEA-5833", "One", "Two");
        RepublishTest.published("course/ECEA-5833", 2);
        String second = Sql.column("SELECT event_id FROM es.event WHERE stream_id = 'course/ECEA-5833' AND version = 2")
                .getFirst();
        // the store lost version 2 and has written another one since
        is(UUID.randomUUID().toString());
        long events = Sql.number("SELECT count(*) FROM es.event");

        dryRun().statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("STORE_FORKED"))
                .body("detail", containsString("course/ECEA-5833"));
        JsonPath failed = Jobs.reaches(Jobs.ask(Map.of("kind", "RECOVER")), ReplayState.FAILED);
        assertThat(failed.getString("error"))
                .contains("the store has gone on by itself")
                .contains("course/ECEA-5833");
        assertThat(Sql.number("SELECT count(*) FROM es.event")).isEqualTo(events);

        is(second);
        Jobs.turn(failed.getString("id"), "cancellations").statusCode(200);
    }

    private static void is(String event) {
        Sql.run("UPDATE es.event SET event_id = ?::uuid WHERE stream_id = 'course/ECEA-5833' AND version = 2", event);
    }

    @Test
    void aStoreBehindItsTopicRecordsNothingAndSaysWhy() {
        guard.close("the store is behind its own topic: ops recover");
        try {
            given().auth()
                    .oauth2(Tokens.of("registrar", "rita"))
                    .header("X-Actor-Reason", "catalogue")
                    .contentType(ContentType.JSON)
                    .body(Map.of("title", "Never"))
                    .put("/api/v1/courses/ECEA-5834")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", equalTo("5"))
                    .contentType("application/problem+json")
                    .body("code", equalTo("STORE_CLOSED"))
                    .body("detail", containsString("ops recover"));
            given().get("/q/health/ready")
                    .then()
                    .statusCode(503)
                    .body("checks.find { it.name == 'store' }.data.closed", containsString("ops recover"));
        } finally {
            guard.open();
        }
        assertThat(Sql.number("SELECT count(*) FROM es.stream WHERE stream_id = 'course/ECEA-5834'"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"target\":\"LIVE\"",
                "\"from\":\"2026-08-01T00:00:00Z\"",
                "\"fromPosition\":3",
                "\"streams\":[\"course/ECEA-5831\"]",
                "\"effects\":\"ALLOW\"",
                "\"eventsPerSecond\":5"
            })
    void aRecoveryIsWholeOrNotAtAll(String member) {
        Jobs.ops()
                .body("{\"kind\":\"RECOVER\"," + member + "}")
                .post("/ops/v1/replays")
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED"));
    }

    private static ValidatableResponse dryRun() {
        return Jobs.ops()
                .body(Map.of("kind", "RECOVER"))
                .post("/ops/v1/replays?dryRun=true")
                .then();
    }

    /** The stream as it was when it had these many versions. */
    private static void lose(String stream, long versions) {
        Sql.run("DELETE FROM es.event WHERE stream_id = ? AND version > ?", stream, versions);
        if (versions == 0) {
            Sql.run("DELETE FROM es.stream WHERE stream_id = ?", stream);
        } else {
            Sql.run(
                    "UPDATE es.stream SET version = ?, public_version = ? WHERE stream_id = ?",
                    versions,
                    versions,
                    stream);
        }
    }
}

package org.stackway.kit.replay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.Tokens;

/** Whatever is wrong with what is asked is said clearly, and nothing has changed. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class ReplayRefusalsTest {

    private long jobs;

    @BeforeEach
    void before() {
        jobs = Sql.number("SELECT count(*) FROM es.replay_job");
    }

    @AfterEach
    void nothingWasAskedFor() {
        assertThat(Sql.number("SELECT count(*) FROM es.replay_job")).isEqualTo(jobs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"REPUBLISH\",\"streams\":[\"course/NONE-0000\"]}|422|UNKNOWN_STREAM",
                "{\"kind\":\"REPUBLISH\",\"streams\":[\"nonsense\"]}|400|MALFORMED",
                "{\"kind\":\"REPUBLISH\",\"streams\":[]}|400|MALFORMED",
                "{\"kind\":\"REPUBLISH\",\"fromPosition\":999999999}|422|POSITION_BEYOND_END",
                "{\"kind\":\"REPUBLISH\",\"toPosition\":999999999}|422|POSITION_BEYOND_END",
                "{\"kind\":\"REPUBLISH\",\"fromPosition\":0}|400|MALFORMED",
                "{\"kind\":\"REPUBLISH\",\"fromPosition\":5,\"toPosition\":4}|400|MALFORMED",
                "{\"kind\":\"REPUBLISH\",\"types\":[\"GradePosted\"]}|422|UNKNOWN_TYPE",
                "{\"kind\":\"REPUBLISH\",\"effects\":\"ALLOW\"}|400|MALFORMED",
                "{\"kind\":\"REPUBLISH\",\"eventsPerSecond\":0}|400|MALFORMED",
                "{\"kind\":\"REPUBLISH\",\"from\":\"2026-08-02T00:00:00Z\",\"to\":\"2026-08-01T00:00:00Z\"}|400|MALFORMED",
                "{\"kind\":\"REWIND\"}|400|MALFORMED",
                "{\"kind\":\"REWIND\",\"fromPosition\":3}|400|MALFORMED",
                "{\"kind\":\"REWIND\",\"streams\":[\"learner/none\"]}|422|UNKNOWN_STREAM",
                "{\"kind\":\"REWIND\",\"from\":\"2026-08-01T00:00:00Z\",\"source\":\"session-service\"}|422|UNKNOWN_SOURCE",
                "{\"kind\":\"REWIND\",\"from\":\"2026-08-01T00:00:00Z\",\"target\":\"LIVE\"}|400|MALFORMED"
            })
    void whatCannotBeMeantIsRefused(String body, int status, String code) {
        Jobs.ops()
                .body(body)
                .post("/ops/v1/replays")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("violations.message", notNullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"UNDO\"}",
                "{}",
                "{\"kind\":\"REPUBLISH\",\"speed\":3}",
                "{\"kind\":\"REPUBLISH\",\"from\":\"yesterday\"}",
                "[]",
                "{\"kind\""
            })
    void whatCannotBeReadIsRefused(String body) {
        Jobs.ops().body(body).post("/ops/v1/replays").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void everyFaultIsToldAtOnce() {
        Jobs.ops()
                .body(Map.of("kind", "REPUBLISH", "source", "x", "eventsPerSecond", -1, "streams", List.of("?")))
                .post("/ops/v1/replays")
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem("/source"))
                .body("violations.pointer", hasItem("/eventsPerSecond"))
                .body("violations.pointer", hasItem("/streams/0"));
    }

    @Test
    void aReplayHasAReason() {
        given().auth()
                .oauth2(Tokens.of("ops", "olga"))
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "REPUBLISH"))
                .post("/ops/v1/replays")
                .then()
                .statusCode(400)
                .body("code", equalTo("ACTOR_REASON_MISSING"));
        given().auth()
                .oauth2(Tokens.of("ops", "olga"))
                .contentType(ContentType.JSON)
                .post("/ops/v1/projections/courses/rebuilds")
                .then()
                .statusCode(400)
                .body("code", equalTo("ACTOR_REASON_MISSING"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replays",
                "replays/00000000-0000-0000-0000-000000000007/approvals",
                "replays/00000000-0000-0000-0000-000000000007/pauses",
                "replays/00000000-0000-0000-0000-000000000007/resumptions",
                "replays/00000000-0000-0000-0000-000000000007/cancellations",
                "projections/courses/rebuilds",
                "projections/courses/rollbacks",
                "parked/00000000-0000-0000-0000-000000000007/retries",
                "parked/00000000-0000-0000-0000-000000000007/discards"
            })
    void onlyOperatorsTouchTheMachinery(String verb) {
        Map<String, String> body = verb.equals("replays") ? Map.of("kind", "REPUBLISH") : Map.of();
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/ops/v1/" + verb)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("UNAUTHENTICATED"));
        for (String role : List.of("registrar", "bursar", "advisor", "faculty", "service")) {
            given().auth()
                    .oauth2(Tokens.of(role, "rita"))
                    .header("X-Actor-Reason", "I would like to")
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/ops/v1/" + verb)
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("code", equalTo("FORBIDDEN"));
        }
    }

    @Test
    void aRequestWithoutABodyIsNoRequestForAReplay() {
        Jobs.ops().post("/ops/v1/replays").then().statusCode(400).contentType("application/problem+json");
        given().auth()
                .oauth2(Tokens.of("ops", "olga"))
                .header("X-Actor-Reason", "a test of replays")
                .post("/ops/v1/replays")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void aRebuildNeedsNoBody() {
        for (RequestSpecification request : List.of(
                Jobs.ops(),
                Jobs.ops().body(Map.of()),
                given().auth().oauth2(Tokens.of("ops", "olga")).header("X-Actor-Reason", "a test of replays"))) {
            request.post("/ops/v1/projections/courses/rebuilds?dryRun=true")
                    .then()
                    .statusCode(200)
                    .body("target", equalTo("projection/courses"));
        }
    }

    @Test
    void whatDoesNotExistCannotBeWorkedOn() {
        for (String verb : List.of("pauses", "resumptions", "cancellations", "approvals")) {
            Jobs.turn(UUID.randomUUID().toString(), verb).statusCode(404).contentType("application/problem+json");
            Jobs.turn("7", verb).statusCode(400).contentType("application/problem+json");
        }
        Jobs.ops().get("/ops/v1/replays/" + UUID.randomUUID()).then().statusCode(404);
        Jobs.ops().post("/ops/v1/projections/none/rebuilds").then().statusCode(404);
        Jobs.ops().post("/ops/v1/projections/none/rollbacks").then().statusCode(404);
        Jobs.ops()
                .body(Map.of("eventsPerSecond", 0))
                .post("/ops/v1/projections/courses/rebuilds")
                .then()
                .statusCode(400);
        Jobs.ops()
                .body(Map.of("expect", "NOTHING"))
                .post("/ops/v1/projections/courses/rebuilds")
                .then()
                .statusCode(400);
    }
}

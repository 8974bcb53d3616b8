package org.stackway.kit.replay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import org.stackway.kit.testing.Tokens;

/** Replays as an operator asks for them over HTTP. */
final class Jobs {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Jobs() {}

    static RequestSpecification ops() {
        return ops("olga");
    }

    static RequestSpecification ops(String who) {
        return given().auth()
                .oauth2(Tokens.of("ops", who))
                .contentType(ContentType.JSON)
                .header("X-Actor-Reason", "a test of replays");
    }

    /** Asks for a job that must be accepted, and yields its id. */
    static String ask(Map<String, ?> body) {
        return ops().body(body)
                .post("/ops/v1/replays")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    static String rebuild(String projection, Map<String, ?> body) {
        return ops().body(body)
                .post("/ops/v1/projections/" + projection + "/rebuilds")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    static ValidatableResponse turn(String id, String verb) {
        return ops().post("/ops/v1/replays/" + id + "/" + verb).then();
    }

    static JsonPath get(String id) {
        return ops().get("/ops/v1/replays/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static JsonPath reaches(String id, ReplayState state) {
        await().atMost(PATIENCE)
                .pollInterval(Jobs::rarer)
                .until(() -> ended(id) || get(id).getString("state").equals(state.name()));
        JsonPath job = get(id);
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo(state.name());
        return job;
    }

    /** Who asks all the time takes the processor from the job that is asked about. */
    private static Duration rarer(int asked, Duration before) {
        return Duration.ofMillis(50L << Math.min(asked, 4));
    }

    private static boolean ended(String id) {
        return switch (ReplayState.valueOf(get(id).getString("state"))) {
            case DONE, FAILED, CANCELLED -> true;
            case AWAITING_APPROVAL, WAITING, RUNNING, PAUSED -> false;
        };
    }

    /** Waits until the job is done, and yields it. */
    static JsonPath done(String id) {
        return reaches(id, ReplayState.DONE);
    }
}

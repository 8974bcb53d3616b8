package org.stackway.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.Tokens;

/** ETag, positions and lists (api.md, conventions 5 to 7). */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class ReadConventionsTest {

    @Test
    void ifMatchGuardsACommand() {
        put("READ-0001", "read one").then().statusCode(201).header("ETag", "\"1\"");

        guarded("READ-0001", null, "x").then().statusCode(428).body("code", equalTo("IF_MATCH_REQUIRED"));
        guarded("READ-0001", "\"7\"", "x").then().statusCode(412).body("code", equalTo("STALE"));
        guarded("READ-0001", "seven", "x").then().statusCode(400);
        guarded("READ-0001", "\"1\"", "read one again").then().statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void aRepresentationTheCallerHasIs304() {
        put("READ-0002", "read two");
        String tag = registrar().get("/api/v1/courses/READ-0002").header("ETag");

        Response known = registrar().header("If-None-Match", "\"99\", W/" + tag).get("/api/v1/courses/READ-0002");
        Response other = registrar().header("If-None-Match", "\"99\"").get("/api/v1/courses/READ-0002");

        known.then().statusCode(304).header("ETag", tag);
        assertThat(known.body().asString()).isEmpty();
        other.then().statusCode(200);
    }

    @Test
    void aReadAtThePositionOfTheCallersOwnWriteAnswers() {
        String position = put("READ-0003", "read three").header("X-Position");

        registrar()
                .header("X-Min-Position", position)
                .get("/api/v1/courses/READ-0003")
                .then()
                .statusCode(200);
    }

    @Test
    void aReadBeyondWhatIsKnownIsNeverAnOlderAnswer() {
        put("READ-0004", "read four");
        String future = new Positions("session-service", "course/READ-0004", 9).token();

        registrar()
                .header("X-Min-Position", future)
                .header("Prefer", "wait=0")
                .get("/api/v1/courses/READ-0004")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("code", equalTo("BEHIND"));
    }

    @Test
    void aPositionOfAConsumedServiceIsComparedWithTheCursor() {
        String stream = "enrollment/" + UUID.randomUUID();
        String position = new Positions("enrollment-service", stream, 3).token();
        Sql.run("""
                INSERT INTO es.consumer_cursor (consumer, source, stream_id, version, event_id)
                VALUES ('session-service', '/enrollment-service', ?, 2, gen_random_uuid())
                """, stream);

        RequestSpecification behind =
                registrar().header("X-Min-Position", position).header("Prefer", "wait=0");
        behind.get("/api/v1/courses").then().statusCode(503).body("code", equalTo("BEHIND"));

        Sql.run("UPDATE es.consumer_cursor SET version = 3 WHERE stream_id = ?", stream);
        registrar()
                .header("X-Min-Position", position)
                .get("/api/v1/courses")
                .then()
                .statusCode(200);
    }

    @Test
    void ofSeveralPositionsEachMustBeReached() {
        String reached = put("READ-0006", "read six").header("X-Position");
        String ahead = new Positions("session-service", "course/READ-0006", 9).token();

        registrar()
                .header("X-Min-Position", reached + ", " + reached)
                .get("/api/v1/courses/READ-0006")
                .then()
                .statusCode(200);
        registrar()
                .header("X-Min-Position", reached + "," + ahead)
                .header("Prefer", "wait=0")
                .get("/api/v1/courses/READ-0006")
                .then()
                .statusCode(503);
        registrar()
                .header("X-Min-Position", reached + ",nonsense")
                .get("/api/v1/courses/READ-0006")
                .then()
                .statusCode(400);
    }

    @Test
    void aPositionThatThisServiceCannotKnowOfIs400() {
        String foreign = new Positions("parking-service", "car/1", 1).token();

        registrar()
                .header("X-Min-Position", foreign)
                .get("/api/v1/courses")
                .then()
                .statusCode(400);
        registrar()
                .header("X-Min-Position", "nonsense")
                .get("/api/v1/courses")
                .then()
                .statusCode(400);
    }

    @Test
    void whoMayNotReadLearnsNothingFromPositions() {
        String future = new Positions("session-service", "course/READ-0005", 9).token();

        given().header("X-Min-Position", future).get("/api/v1/courses").then().statusCode(401);
    }

    @Test
    void aListIsReadPageByPageInAStableOrder() {
        for (int i = 1; i <= 5; i++) {
            put("PAGE-000" + i, "paged " + i);
        }

        Response first = list("?title=paged&limit=2");
        Response second = list("?title=paged&limit=2&cursor=" + next(first));
        Response third = list("?title=paged&limit=2&cursor=" + next(second));

        assertThat(codes(first)).containsExactly("PAGE-0001", "PAGE-0002");
        assertThat(codes(second)).containsExactly("PAGE-0003", "PAGE-0004");
        assertThat(codes(third)).containsExactly("PAGE-0005");
        assertThat(next(third)).isNull();
        list("?title=nothing").then().statusCode(200).body("items", hasSize(0)).body("page.size()", equalTo(0));
    }

    @Test
    void aCursorWithOtherFiltersOrAlteredIs400() {
        for (int i = 1; i <= 3; i++) {
            put("CURS-000" + i, "cursor " + i);
        }
        String cursor = Objects.requireNonNull(next(list("?title=cursor&limit=2")));

        list("?title=cursor&limit=1&cursor=" + cursor).then().statusCode(200);
        list("?title=other&limit=2&cursor=" + cursor).then().statusCode(400);
        list("?limit=2&cursor=" + cursor).then().statusCode(400);
        list("?title=cursor&cursor=" + cursor.substring(1)).then().statusCode(400);
        list("?title=cursor&cursor=!").then().statusCode(400);
    }

    @Test
    void aLimitOutsideItsBoundsIs400() {
        for (String limit : List.of("0", "201", "-1", "many")) {
            list("?limit=" + limit).then().statusCode(400).contentType("application/problem+json");
        }
        list("?limit=200").then().statusCode(200);
    }

    @Test
    void aTimeIsGivenLocallyOrWithAnOffsetAndShownAsBoth() {
        String[] sameInstant = {"2026-08-24T09:00", "2026-08-24T15:00:00Z", "2026-08-24T17:00:00+02:00"};
        for (String at : sameInstant) {
            moment(at)
                    .then()
                    .statusCode(200)
                    .body("deadline.at", equalTo("2026-08-24T15:00:00.000Z"))
                    .body("deadline.local", equalTo("2026-08-24T09:00:00"))
                    .body("deadline.zone", equalTo("America/Denver"))
                    .body("milestone.kind", equalTo("CLASSES_START"))
                    .body("milestone.stated", equalTo(true));
        }
        moment("2026-03-08T23:59:59.999")
                .then()
                .body("deadline.at", equalTo("2026-03-09T05:59:59.999Z"))
                .body("deadline.local", equalTo("2026-03-08T23:59:59"));
        moment("2026-03-08T02:30").then().statusCode(400).body("violations[0].pointer", equalTo("/at"));
        moment("monday").then().statusCode(400).body("violations[0].pointer", equalTo("/at"));
    }

    private static Response moment(String at) {
        return given().contentType(ContentType.JSON)
                .body("{\"at\":\"" + at + "\"}")
                .post("/api/v1/probes/moments");
    }

    private static Response list(String query) {
        return registrar().get("/api/v1/courses" + query);
    }

    private static @Nullable String next(Response page) {
        return page.jsonPath().getString("page.next");
    }

    private static List<String> codes(Response page) {
        return page.jsonPath().getList("items.code");
    }

    private static Response put(String course, String title) {
        return registrar().body("{\"title\":\"" + title + "\"}").put("/api/v1/courses/" + course);
    }

    private static Response guarded(String course, @Nullable String ifMatch, String title) {
        RequestSpecification request = registrar().body("{\"title\":\"" + title + "\"}");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post("/api/v1/courses/" + course + "/guarded-renames");
    }

    private static RequestSpecification registrar() {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of("registrar", "rita"))
                .contentType(ContentType.JSON)
                .header("X-Actor-Reason", "test");
    }
}

package org.stackway.session.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.stackway.session.Api.as;
import static org.stackway.session.Api.learner;
import static org.stackway.session.Api.publish;
import static org.stackway.session.Api.registrar;
import static org.stackway.session.Stored.types;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.Explained;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.session.Api;

/** Sessions far in the future, so that no timer of theirs fires while these tests run. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class SessionResourceTest {

    @Test
    @Rule({"SE-02", "SE-14"})
    void aSessionPublishedByItsStartShowsAllMilestonesInItsZone() {
        JsonPath session = registrar()
                .body(Map.of("name", "Fall 2101, second session", "classesStart", "2101-10-17T09:00"))
                .put("/api/v1/sessions/2101-FALL-2")
                .then()
                .statusCode(201)
                .header("Location", "/api/v1/sessions/2101-FALL-2")
                .header("ETag", "\"1\"")
                .body("sessionId", equalTo("2101-FALL-2"))
                .body("timezone", equalTo("America/Denver"))
                .body("status", equalTo("SCHEDULED"))
                .body("milestones", hasSize(13))
                .extract()
                .jsonPath();

        assertThat(milestone(session, "CLASSES_START"))
                .isEqualTo(Map.of(
                        "kind", "CLASSES_START",
                        "at", "2101-10-17T15:00:00.000Z",
                        "local", "2101-10-17T09:00:00",
                        "zone", "America/Denver",
                        "stated", true));
        // clocks go back on 2101-11-06
        assertThat(milestone(session, "CLASSES_END"))
                .isEqualTo(Map.of(
                        "kind", "CLASSES_END",
                        "at", "2101-12-10T06:59:59.999Z",
                        "local", "2101-12-09T23:59:59",
                        "zone", "America/Denver",
                        "stated", false));
        assertThat(learner()
                        .get("/api/v1/sessions/2101-FALL-2")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getMap(""))
                .isEqualTo(session.getMap(""));
    }

    @Test
    void theRealCalendarOfSpring2024CanBeStated() {
        registrar()
                .body(Map.of(
                        "name",
                        "Spring 2024, first session",
                        "timezone",
                        "America/Denver",
                        "milestones",
                        List.of(
                                Map.of("kind", "ENROLLMENT_OPENS", "at", "2024-01-02T09:00"),
                                Map.of("kind", "CLASSES_START", "at", "2024-01-15T09:00"),
                                Map.of("kind", "CLASSES_END", "at", "2024-03-08T23:59"))))
                .put("/api/v1/sessions/2024-SPRING-1")
                .then()
                .statusCode(201)
                .body("status", equalTo("GRADED"))
                .body("milestones.findAll { it.stated }", hasSize(3))
                .body("milestones.find { it.kind == 'FINAL_GRADES_POST' }.local", equalTo("2024-03-18T17:00:00"));
    }

    @Test
    void aSessionACourseAndAnOfferingAreShownAsTheyWereKnown() {
        Instant before = BusinessTime.now();
        BusinessTime.advance(Duration.ofMinutes(1));
        Api.catalogue("THEN-5700");
        publish("2109-SPRING-1", "2109-01-14");
        registrar()
                .body(Map.of())
                .put("/api/v1/sessions/2109-SPRING-1/offerings/THEN-5700")
                .then()
                .statusCode(201);
        registrar()
                .body(Map.of("title", "Another title", "creditHours", "0.8", "owningProgramme", "MS-ECE"))
                .put("/api/v1/courses/THEN-5700")
                .then()
                .statusCode(200);

        for (String path : List.of(
                "/api/v1/courses/THEN-5700",
                "/api/v1/sessions/2109-SPRING-1",
                "/api/v1/sessions/2109-SPRING-1/offerings/THEN-5700")) {
            asOf(path, before).statusCode(404);
            asOf(path, 1).statusCode(200).header("ETag", "\"1\"");
            asOf(path, 9).statusCode(400);
            assertThat(asOf(path, BusinessTime.now()).statusCode(200).extract().asString())
                    .isEqualTo(learner().get(path).then().extract().asString());
        }
        asOf("/api/v1/courses/THEN-5700", 1).body("title", equalTo("Course THEN-5700"));
        asOf("/api/v1/courses/THEN-5700", 2).body("title", equalTo("Another title"));
    }

    private static ValidatableResponse asOf(String path, Object moment) {
        return learner().queryParam("asOf", moment.toString()).get(path).then();
    }

    @Test
    void whatWasReadCanBeWrittenBackAndChangesNothing() {
        // given
        publish("2101-SPRING-1", "2101-01-10");
        List<Map<String, Object>> read =
                learner().get("/api/v1/sessions/2101-SPRING-1").jsonPath().getList("milestones");

        // when written back as local times
        registrar()
                .body(Map.of(
                        "name",
                        "Session 2101-SPRING-1",
                        "milestones",
                        read.stream()
                                .map(one -> Map.of("kind", one.get("kind"), "at", one.get("local")))
                                .toList()))
                .put("/api/v1/sessions/2101-SPRING-1")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");

        // then
        assertThat(types("session/2101-SPRING-1")).containsExactly("SessionPublished");
    }

    @Test
    @Rule("SE-14")
    void otherDatesConflictAndNameTheExistingSession() {
        publish("2101-SPRING-2", "2101-03-07");
        ValidatableResponse refused = registrar()
                .body(Map.of("name", "Session 2101-SPRING-2", "classesStart", "2101-03-14T09:00"))
                .put("/api/v1/sessions/2101-SPRING-2")
                .then()
                .statusCode(409)
                .header("Location", endsWith("/api/v1/sessions/2101-SPRING-2"))
                .body("code", equalTo("SESSION_PUBLISHED"))
                .body("violations.rule", equalTo(List.of("SE-14")));

        Explained.refusal(refused)
                .body("command.content.stated[0].kind", equalTo("CLASSES_START"))
                .body("history.type", equalTo(List.of("org.stackway.session.SessionPublished.v1")));
    }

    @Test
    @Rule({"SE-02", "SE-SESSION-NAME"})
    void aRefusalNamesEveryRuleAndWritesNothing() {
        registrar()
                .body(Map.of("name", "", "classesStart", "2101-05-24T09:00"))
                .put("/api/v1/sessions/2101-SUMMER-1")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("SESSION_INVALID"))
                .body("violations.rule", containsInAnyOrder("SE-SESSION-NAME", "SE-02"))
                .body("violations.pointer", containsInAnyOrder("/name", "/classesStart"));
        assertThat(types("session/2101-SUMMER-1")).isEmpty();
        learner().get("/api/v1/sessions/2101-SUMMER-1").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"A\"}",
                "{\"name\":\"A\",\"classesStart\":\"2101-05-23\"}",
                "{\"name\":\"A\",\"classesStart\":\"+999999999-12-27T09:00\"}",
                "{\"name\":\"A\",\"milestones\":[null]}",
                "{\"name\":\"A\",\"milestones\":[{\"kind\":\"CLASSES_START\",\"at\":\"0001-01-01T09:00Z\"}]}",
                "{\"name\":\"A\",\"classesStart\":\"2101-05-23T09:00\",\"milestones\":[]}",
                "{\"name\":\"A\",\"classesStart\":\"2101-05-23T09:00\",\"timezone\":\"Mars/Base\"}",
                "{\"name\":\"A\",\"milestones\":[{\"kind\":\"PARTY\",\"at\":\"2101-05-23T09:00\"}]}",
                "{\"classesStart\":\"2101-05-23T09:00\"}",
                "{\"name\":\"A\",\"classesStart\":\"2101-05-23T09:00\",\"surprise\":true}"
            })
    void whatIsNoSessionIsMalformed(String body) {
        registrar()
                .body(body)
                .put("/api/v1/sessions/2101-SUMMER-2")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        assertThat(types("session/2101-SUMMER-2")).isEmpty();
    }

    @Test
    void aMalformedSessionIdIs400() {
        for (String id : List.of("2101-AUTUMN-1", "2101-FALL-3", "fall")) {
            registrar()
                    .body(Map.of("name", "A", "classesStart", "2101-05-23T09:00"))
                    .put("/api/v1/sessions/" + id)
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void aMilestoneMovesOnlyForWhoSawTheSessionAsItIs() {
        // given
        publish("2102-FALL-1", "2102-08-21");
        Map<String, String> move = Map.of("to", "2102-09-30T17:00", "reason", "campus closed");
        String moves = "/api/v1/sessions/2102-FALL-1/milestones/ENROLLMENT_CLOSES/moves";

        // when / then
        registrar().body(move).post(moves).then().statusCode(428);
        registrar().header("If-Match", "\"7\"").body(move).post(moves).then().statusCode(412);
        registrar()
                .header("If-Match", "\"1\"")
                .body(move)
                .post(moves)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("milestones.find { it.kind == 'ENROLLMENT_CLOSES' }.local", equalTo("2102-09-30T17:00:00"))
                .body("milestones.find { it.kind == 'ENROLLMENT_CLOSES' }.stated", equalTo(true));
        assertThat(types("session/2102-FALL-1")).containsExactly("SessionPublished", "SessionMilestoneMoved");
    }

    @Test
    @Rule("SE-04")
    void theEndOfClassesNeverMoves() {
        publish("2102-SPRING-1", "2102-01-09");
        registrar()
                .header("If-Match", "\"1\"")
                .body(Map.of("to", "2102-03-04T23:59", "reason", "one more day"))
                .post("/api/v1/sessions/2102-SPRING-1/milestones/CLASSES_END/moves")
                .then()
                .statusCode(422)
                .body("violations.rule", equalTo(List.of("SE-04")));
        assertThat(types("session/2102-SPRING-1")).containsExactly("SessionPublished");
    }

    @Test
    void aMoveOfAnUnknownSessionIs404AndOfAnUnknownKind400() {
        Map<String, String> move = Map.of("to", "2102-09-30T17:00", "reason", "campus closed");
        registrar()
                .header("If-Match", "\"0\"")
                .body(move)
                .post("/api/v1/sessions/2999-FALL-1/milestones/ENROLLMENT_CLOSES/moves")
                .then()
                .statusCode(404);
        registrar()
                .header("If-Match", "\"1\"")
                .body(move)
                .post("/api/v1/sessions/2102-FALL-1/milestones/LUNCH/moves")
                .then()
                .statusCode(400);
    }

    @Test
    void sessionsAreListedByStartAndByStatus() {
        // given
        publish("2103-FALL-1", "2103-08-20");
        publish("2103-SPRING-1", "2103-01-15");
        publish("2103-SUMMER-1", "2103-05-21");

        // when
        List<String> all = ids("SCHEDULED");

        // then
        assertThat(all).containsSubsequence("2103-SPRING-1", "2103-SUMMER-1", "2103-FALL-1");
        assertThat(ids("IN_SESSION")).doesNotContain("2103-SPRING-1", "2103-SUMMER-1", "2103-FALL-1");
        learner().queryParam("status", "ASLEEP").get("/api/v1/sessions").then().statusCode(400);
    }

    @Test
    void aCursorIsBoundToItsFilter() {
        publish("2104-FALL-1", "2104-08-18");
        publish("2104-FALL-2", "2104-10-13");
        String cursor = learner()
                .queryParam("status", "SCHEDULED")
                .queryParam("limit", 1)
                .get("/api/v1/sessions")
                .jsonPath()
                .getString("page.next");
        learner()
                .queryParam("status", "GRADED")
                .queryParam("cursor", cursor)
                .get("/api/v1/sessions")
                .then()
                .statusCode(400);
    }

    @Test
    void onlyTheRegistrarPublishesAndMoves() {
        for (String role : List.of("learner", "faculty", "bursar", "advisor", "ops", "service")) {
            as(role, "sam")
                    .body(Map.of("name", "A", "classesStart", "2105-05-25T09:00"))
                    .put("/api/v1/sessions/2105-SUMMER-2")
                    .then()
                    .statusCode(403);
            as(role, "sam")
                    .body(Map.of("to", "2102-09-30T17:00", "reason", "campus closed"))
                    .post("/api/v1/sessions/2102-FALL-1/milestones/ENROLLMENT_CLOSES/moves")
                    .then()
                    .statusCode(403);
        }
    }

    private static List<String> ids(String status) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            var request = learner().queryParam("limit", 2).queryParam("status", status);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/api/v1/sessions")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.sessionId", String.class));
            cursor = page.getString("page.next");
        } while (cursor != null);
        return ids;
    }

    private static Map<String, Object> milestone(JsonPath session, String kind) {
        return session.getMap("milestones.find { it.kind == '" + kind + "' }");
    }
}

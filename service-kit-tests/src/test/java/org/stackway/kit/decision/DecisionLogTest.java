package org.stackway.kit.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Uuid7;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.Tokens;
import org.stackway.kit.time.Ids;

/** Every decision of a rule leaves one row, and a refusal nothing else (D24). */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
@Rule("D24")
class DecisionLogTest {

    private static final AtomicInteger NEXT_COURSE = new AtomicInteger(7000);

    @Inject
    Retention retention;

    @Inject
    Ids ids;

    @Test
    void anAcceptedCommandNamesItsDecisionAndTheDecisionItsEvents() {
        CourseCode course = freshCourse();

        String decision =
                rename(course, "Circuits " + course).statusCode(201).extract().header("X-Decision-Id");

        assertThat(logged(course)).containsExactly(decision + " 0+1 Rename ACCEPTED");
        explain(decision)
                .statusCode(200)
                .body("outcome", equalTo("ACCEPTED"))
                .body("stream", equalTo("course/" + course))
                .body("actor", equalTo("staff:rita"))
                .body("command.name", equalTo("Rename"))
                .body("command.content.title", equalTo(DecisionJson.WITHHELD))
                .body("history", hasSize(0))
                .body("events.type", contains("org.stackway.session.CourseCatalogued.v1"))
                .body("events[0].data.title", equalTo("Circuits " + course));
    }

    @Test
    void aRefusalWritesItsDecisionAndNothingElse() {
        CourseCode course = freshCourse();

        String decision = as("registrar", "rita")
                .header("Idempotency-Key", "refused-" + course)
                .body(Map.of("title", " "))
                .post("/api/v1/courses/{code}/renames", course.wire())
                .then()
                .statusCode(422)
                .extract()
                .path("decisionId");

        assertThat(logged(course)).containsExactly(decision + " 0+0 Rename REFUSED");
        assertThat(Sql.number("SELECT count(*) FROM es.event WHERE stream_id = ?", "course/" + course))
                .isZero();
        assertThat(Sql.number("SELECT count(*) FROM es.idempotency WHERE key = ?", "refused-" + course))
                .isZero();
        explain(decision)
                .body("outcome", equalTo("REFUSED"))
                .body("code", equalTo("TITLE"))
                .body("rules.rule", contains("T-1"))
                .body("rules[0].result", equalTo("VIOLATED"));
    }

    @Test
    void aCommandThatChangesNothingIsADecisionToo() {
        CourseCode course = freshCourse();
        rename(course, "Signals " + course).statusCode(201);

        String decision =
                rename(course, "Signals " + course).statusCode(200).extract().header("X-Decision-Id");

        assertThat(logged(course)).hasSize(2).last().isEqualTo(decision + " 1+0 Rename UNCHANGED");
        explain(decision).body("history", hasSize(1)).body("events", hasSize(0));
    }

    @Test
    void whatIsNotDecidedByARuleIsNotLogged() {
        CourseCode course = freshCourse();

        rename(course, "unknown").statusCode(404).body("decisionId", nullValue());
        as("registrar", "rita")
                .header("Idempotency-Key", "dry-" + course)
                .queryParam("dryRun", true)
                .body(Map.of("title", "Power " + course))
                .post("/api/v1/courses/{code}/renames", course.wire())
                .then()
                .statusCode(200)
                .header("X-Decision-Id", nullValue());

        assertThat(logged(course)).isEmpty();
    }

    @Test
    void aStoredAnswerNamesTheDecisionThatWasTakenOnce() {
        CourseCode course = freshCourse();
        rename(course, "Optics " + course);

        List<String> decisions = List.of(renameOnce(course), renameOnce(course));

        assertThat(decisions.getFirst()).isEqualTo(decisions.getLast());
        assertThat(logged(course)).hasSize(2);
    }

    @Test
    void aDecisionThatDoesNotConcernALearnerDoesNotExistForHim() {
        CourseCode course = freshCourse();
        String decision = rename(course, "Photonics " + course).extract().header("X-Decision-Id");

        as("learner", new LearnerId(ids.next()).wire())
                .get("/api/v1/decisions/{id}/explanation", decision)
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
        explain(ids.next().toString()).statusCode(404);
    }

    @Test
    void operatorsFindTheDecisionsOfAStream() {
        CourseCode course = freshCourse();
        String accepted = rename(course, "Fields " + course).extract().header("X-Decision-Id");
        String refused = rename(course, " ").extract().path("decisionId");

        RequestSpecification ops = as("ops", "olga").queryParam("subject", "course/" + course);
        ops.get("/ops/v1/decisions").then().statusCode(200).body("items.id", contains(refused, accepted));
        ops.queryParam("outcome", "REFUSED")
                .get("/ops/v1/decisions")
                .then()
                .body("items.id", hasItems(refused))
                .body("items.id", not(hasItem(accepted)));
    }

    @Test
    void decisionsAreForgottenAfterFourHundredDaysAndAnswersAfterADay() {
        UUID old = insert(Retention.DECISIONS.plusMinutes(1));
        UUID young = insert(Retention.DECISIONS.minusMinutes(10));
        Sql.run(
                "INSERT INTO es.idempotency (scope, key, fingerprint, status, headers, body, recorded_at)"
                        + " VALUES ('s', ?, '', 200, '{}', '', now() - interval '25 hours')",
                "old " + old);

        retention.pass().await().atMost(Duration.ofSeconds(10));

        assertThat(Sql.column("SELECT id FROM es.decision WHERE id IN (?, ?)", old, young))
                .containsExactly(young.toString());
        assertThat(Sql.column("SELECT 1 FROM es.idempotency WHERE key = ?", "old " + old))
                .isEmpty();
        Sql.run("DELETE FROM es.decision WHERE id = ?", young);
    }

    private static UUID insert(Duration age) {
        UUID id = Uuid7.at(Instant.now().minus(age), 1, age.toMinutes());
        Sql.run(
                "INSERT INTO es.decision (id, stream_id, version, appended, command, outcome, content, actor,"
                        + " correlation_id, causation_id, decided_at)"
                        + " VALUES (?, 'course/OLD-1', 0, 0, 'Rename', 'ACCEPTED', '{}', 'staff:rita', ?, ?, now())",
                id,
                id,
                id);
        return id;
    }

    private static List<String> logged(CourseCode course) {
        return Sql.column(
                "SELECT id || ' ' || version || '+' || appended || ' ' || command || ' ' || outcome FROM es.decision"
                        + " WHERE stream_id = ? ORDER BY id",
                "course/" + course);
    }

    private static String renameOnce(CourseCode course) {
        return as("registrar", "rita")
                .header("Idempotency-Key", "once-" + course)
                .body(Map.of("title", "Lasers " + course))
                .post("/api/v1/courses/{code}/renames", course.wire())
                .then()
                .statusCode(200)
                .extract()
                .header("X-Decision-Id");
    }

    private static ValidatableResponse rename(CourseCode course, String title) {
        return as("registrar", "rita")
                .body(Map.of("title", title))
                .put("/api/v1/courses/{code}", course.wire())
                .then();
    }

    private static ValidatableResponse explain(String decision) {
        return as("registrar", "rita")
                .get("/api/v1/decisions/{id}/explanation", decision)
                .then();
    }

    private static RequestSpecification as(String role, String subject) {
        return given().auth()
                .oauth2(Tokens.of(role, subject))
                .header("X-Actor-Reason", "test")
                .header("Prefer", "wait=0")
                .contentType(ContentType.JSON);
    }

    private static CourseCode freshCourse() {
        return CourseCode.parse("DECI-" + NEXT_COURSE.getAndIncrement());
    }
}

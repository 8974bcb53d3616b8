package org.stackway.session.session;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.stackway.session.Api.learner;
import static org.stackway.session.Api.registrar;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.ServiceStack;

/** A year's calendar is published at once. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class SessionImportTest {

    @Test
    @Rule({"SE-01", "SE-14", "P-11", "P-13"})
    void eachRowHasAResultOfItsOwnAndTheSameCalendarAgainChangesNothing() {
        Map<String, Object> calendar = Map.of(
                "sessions",
                List.of(
                        Map.of("sessionId", "2131-SPRING-1", "name", "Spring 1", "classesStart", "2131-01-15T09:00"),
                        Map.of("sessionId", "2131-SPRING-2", "name", " ", "classesStart", "2131-03-12T09:00"),
                        Map.of("sessionId", "not a session", "name", "Nothing", "classesStart", "2131-05-01T09:00"),
                        Map.of("sessionId", "2131-SUMMER-1", "name", "Neither start nor milestones"),
                        Map.of("sessionId", "2131-SUMMER-2", "name", "Summer 2", "classesStart", "tomorrow"),
                        Map.of(
                                "sessionId",
                                "2131-FALL-1",
                                "name",
                                "Fall 1",
                                "timezone",
                                "America/Denver",
                                "milestones",
                                List.of(Map.of("kind", "CLASSES_START", "at", "2131-08-27T09:00")))));

        registrar()
                .body(calendar)
                .post("/api/v1/sessions/imports")
                .then()
                .statusCode(200)
                .body("total", equalTo(6))
                .body("published", equalTo(2))
                .body("refused", equalTo(4))
                .body("items.line", contains(1, 2, 3, 4, 5, 6))
                .body("items.status", contains(201, 422, 400, 400, 400, 201))
                .body("items[1].violations.rule", hasItem("SE-SESSION-NAME"))
                .body("items[1].decisionId", notNullValue())
                .body("items[2].violations.pointer", contains("/sessionId"));
        registrar()
                .body(calendar)
                .post("/api/v1/sessions/imports")
                .then()
                .statusCode(200)
                .body("published", equalTo(0))
                .body("unchanged", equalTo(2));
        learner()
                .get("/api/v1/sessions/2131-FALL-1")
                .then()
                .statusCode(200)
                .body("milestones.find { it.kind == 'ENROLLMENT_OPENS' }.local", equalTo("2131-08-13T09:00:00"));
    }

    @Test
    void onlyARegistrarImportsAndNotNothing() {
        learner()
                .body(Map.of("sessions", List.of()))
                .post("/api/v1/sessions/imports")
                .then()
                .statusCode(403);
        registrar()
                .body(Map.of("sessions", List.of()))
                .post("/api/v1/sessions/imports")
                .then()
                .statusCode(400);
    }
}

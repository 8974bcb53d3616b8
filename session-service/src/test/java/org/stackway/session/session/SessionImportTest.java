package org.stackway.session.session;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.stackway.session.Api.learner;
import static org.stackway.session.Api.registrar;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
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
    @Rule({"SE-01", "SE-14"})
    void aTableIsACalendarToo() {
        String table = """
                sessionId,name,timezone,classesStart,CLASSES_START,ENROLLMENT_CLOSES
                2132-SPRING-1,"Spring 1, first half",,2132-01-14T09:00,,
                2132-SPRING-2,Spring 2,America/Denver,,2132-03-10T09:00,2132-04-18T16:00
                2132-SUMMER-1,Neither,,,,
                2132-SUMMER-2,Summer 2,Nowhere/At all,2132-07-07T09:00,,
                """;

        tables().contentType("text/csv")
                .body(table)
                .post("/api/v1/sessions/imports")
                .then()
                .statusCode(200)
                .body("published", equalTo(2))
                .body("items.status", contains(201, 201, 400, 400));
        tables().contentType("text/csv; charset=UTF-8")
                .body(table)
                .post("/api/v1/sessions/imports")
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(2));
        learner().get("/api/v1/sessions/2132-SPRING-1").then().body("name", equalTo("Spring 1, first half"));
        learner()
                .get("/api/v1/sessions/2132-SPRING-2")
                .then()
                .body("milestones.find { it.kind == 'ENROLLMENT_CLOSES' }.local", equalTo("2132-04-18T16:00:00"));
        tables().contentType("text/csv")
                .body("sessionId,name,PARTY\n")
                .post("/api/v1/sessions/imports")
                .then()
                .statusCode(400);
        registrar()
                .contentType("text/plain")
                .body(table)
                .post("/api/v1/sessions/imports")
                .then()
                .statusCode(415);
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

    private static RequestSpecification tables() {
        return registrar()
                .config(RestAssured.config()
                        .encoderConfig(
                                EncoderConfig.encoderConfig().encodeContentTypeAs("text/csv", ContentType.TEXT)));
    }
}

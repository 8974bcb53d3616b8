package org.stackway.enrollment.roster;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stackway.enrollment.testing.EnrollmentApi;
import org.stackway.enrollment.testing.TestCourse;
import org.stackway.enrollment.testing.TestSession;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.OfferingId;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Tokens;

/** Staff take the roster of a session or of one of its courses. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class RosterTest {

    @Test
    @Rule({"EN-08", "XC-02"})
    void aRosterIsOfASessionOrOfOneCourseAndShowsWhereLearnersAreWrittenTo() {
        TestSession session = TestSession.open(BusinessTime.now()).known();
        OfferingId other = TestCourse.of("ECEA-9121").offeredIn(session);
        EnrollmentApi ada = EnrollmentApi.newLearner();
        EnrollmentApi eve = learner("=cmd|' /C calc'!A0", "Smith, \"Jr\"");
        ada.requested(session.offering());
        ada.requested(other);
        eve.requested(session.offering());

        roster("registrar", "application/json", "sessionId", session.id().wire())
                .then()
                .statusCode(200)
                .body("items", hasSize(3));
        roster("advisor", "application/json", "offeringId", session.offering().wire())
                .then()
                .body("items.familyName", containsInAnyOrder("Lovelace", "Smith, \"Jr\""))
                .body("items.email", containsInAnyOrder("ada@example.org", "eve@example.org"));
        roster("faculty", "application/json", "offeringId", session.offering().wire())
                .then()
                .body("items", hasSize(2))
                .body("items.email", everyItem(nullValue()));

        Response csv =
                roster("registrar", "text/csv", "offeringId", session.offering().wire());
        csv.then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", startsWith("attachment; filename=\"roster-"));
        List<String> lines = List.of(csv.asString().split("\r\n", -1));
        assertThat(lines).hasSize(4).first().isEqualTo(String.join(",", RosterLine.HEADER));
        assertThat(csv.asString()).contains(",'=cmd|' /C calc'!A0,\"Smith, \"\"Jr\"\"\",eve@example.org,");
    }

    @Test
    @Tag("full")
    void aRosterLongerThanOnePartIsWhole() {
        TestSession session = TestSession.open(BusinessTime.now()).known();
        for (int i = 0; i < 201; i++) {
            EnrollmentApi.newLearner().requested(session.offering());
        }

        List<String> ids = roster(
                        "registrar",
                        "application/json",
                        "sessionId",
                        session.id().wire())
                .then()
                .statusCode(200)
                .extract()
                .path("items.enrollmentId");
        assertThat(ids).hasSize(201).doesNotHaveDuplicates().isSorted();
        assertThat(roster("registrar", "text/csv", "sessionId", session.id().wire())
                        .asString()
                        .lines())
                .hasSize(202);
    }

    @Test
    void aRosterIsForStaffAndOfSomething() {
        EnrollmentApi.newLearner()
                .as()
                .get("/api/v1/rosters?sessionId=2026-FALL-1")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of("registrar", "rita"))
                .get("/api/v1/rosters")
                .then()
                .statusCode(400);
        roster("registrar", "application/json", "sessionId", "2999-FALL-1")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void whoIsOnARosterThatWasReadIsToldByWhom() {
        TestSession session = TestSession.open(BusinessTime.now()).known();
        EnrollmentApi ada = EnrollmentApi.newLearner();
        ada.requested(session.offering());

        roster("faculty", "application/json", "sessionId", session.id().wire())
                .then()
                .statusCode(200)
                .body("items", hasSize(1));

        ada.as()
                .get("/api/v1/learners/" + ada.learner() + "/disclosures")
                .then()
                .statusCode(200)
                .body("items.findAll { it.operation == 'GET /api/v1/rosters' }.actor", contains("staff:faculty"));
    }

    private static Response roster(String role, String accept, String filter, String value) {
        return given().auth()
                .oauth2(Tokens.of(role, role))
                .accept(accept)
                .queryParam(filter, value)
                .get("/api/v1/rosters");
    }

    private static EnrollmentApi learner(String givenName, String familyName) {
        EnrollmentApi api = new EnrollmentApi(new LearnerId(UUID.randomUUID()));
        api.as()
                .body(Map.of(
                        "learnerId",
                        api.learner().wire(),
                        "givenName",
                        givenName,
                        "familyName",
                        familyName,
                        "email",
                        "eve@example.org",
                        "country",
                        "US"))
                .post("/api/v1/learners")
                .then()
                .statusCode(201);
        return api;
    }
}

package org.stackway.session.offering;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.stackway.session.Api.as;
import static org.stackway.session.Api.catalogue;
import static org.stackway.session.Api.learner;
import static org.stackway.session.Api.publish;
import static org.stackway.session.Api.registrar;
import static org.stackway.session.Stored.types;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class OfferingResourceTest {

    @Test
    @Rule({"3.1", "SE-10"})
    void withoutABodyAnOfferingGetsTheDefaultItemsWithOneProctoredFinal() {
        publish("2111-FALL-1", "2111-08-24");
        catalogue("ECEA-2001");

        registrar()
                .put("/api/v1/sessions/2111-FALL-1/offerings/ECEA-2001")
                .then()
                .statusCode(201)
                .header("Location", "/api/v1/sessions/2111-FALL-1/offerings/ECEA-2001")
                .body("offeringId", equalTo("2111-FALL-1:ECEA-2001"))
                .body("title", equalTo("Course ECEA-2001"))
                .body("creditHours", equalTo("0.8"))
                .body("owningProgramme", equalTo("MS-ECE"))
                .body("assessments.findAll { it.proctored }.itemId", contains("final-exam"))
                .body("assessments.findAll { it.blocksRefund }.itemId", contains("final-exam"));
        registrar()
                .body("{}")
                .put("/api/v1/sessions/2111-FALL-1/offerings/ECEA-2001")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        assertThat(types("offering/2111-FALL-1:ECEA-2001")).containsExactly("CourseOffered");
    }

    /** Browsers' own fetch says no type where there is no body: that was answered with 415. */
    @Test
    void whatSendsNoBodyNeedsNoTypeOfItEither() {
        publish("2121-FALL-1", "2121-08-25");
        catalogue("ECEA-2021");

        given().auth()
                .oauth2(Tokens.of("registrar", "rita"))
                .header("X-Actor-Reason", "calendar of the year")
                .put("/api/v1/sessions/2121-FALL-1/offerings/ECEA-2021")
                .then()
                .statusCode(201);
    }

    @Test
    void anOfferingKeepsWhatTheCatalogueSaidWhenItWasMade() {
        publish("2112-FALL-1", "2112-08-22");
        catalogue("ECEA-2002");
        registrar()
                .put("/api/v1/sessions/2112-FALL-1/offerings/ECEA-2002")
                .then()
                .statusCode(201);
        registrar()
                .body(Map.of("title", "Renamed", "creditHours", "1.2", "owningProgramme", "MS-CS"))
                .put("/api/v1/courses/ECEA-2002")
                .then()
                .statusCode(200);

        registrar()
                .body(Map.of("facilitators", List.of("fay")))
                .put("/api/v1/sessions/2112-FALL-1/offerings/ECEA-2002")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("facilitators", contains("fay"))
                .body("title", equalTo("Course ECEA-2002"))
                .body("creditHours", equalTo("0.8"));
    }

    @Test
    @Rule("SE-COURSE-HOURS")
    void aCourseWithoutHoursIsNotOffered() {
        publish("2113-FALL-1", "2113-08-21");
        registrar()
                .body(Map.of("title", "Photonics", "owningProgramme", "MS-ECE"))
                .put("/api/v1/courses/ECEA-2003")
                .then()
                .statusCode(201);

        registrar()
                .put("/api/v1/sessions/2113-FALL-1/offerings/ECEA-2003")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("COURSE_HOURS_UNKNOWN"));
        assertThat(types("offering/2113-FALL-1:ECEA-2003")).isEmpty();
    }

    @Test
    void assessmentsAreTakenAsStatedAndRefusedWithEveryRule() {
        publish("2114-FALL-1", "2114-08-20");
        catalogue("ECEA-2004");
        Map<String, Object> project = Map.of(
                "itemId", "project",
                "kind", "FINAL_PROJECT",
                "proctored", false,
                "peerGraded", true,
                "forCreditOnly", true,
                "blocksRefund", true,
                "weightPercent", "100");
        Map<String, Object> wrong = Map.of(
                "itemId", "The Project",
                "kind", "FINAL_PROJECT",
                "proctored", false,
                "peerGraded", true,
                "forCreditOnly", true,
                "blocksRefund", true,
                "durationMinutes", -5);

        registrar()
                .body(Map.of("assessments", List.of(wrong), "facilitators", List.of("")))
                .put("/api/v1/sessions/2114-FALL-1/offerings/ECEA-2004")
                .then()
                .statusCode(422)
                .body("code", equalTo("OFFERING_INVALID"))
                .body("violations.rule", containsInAnyOrder("SE-15", "SE-ASSESSMENT-NAME", "SE-ASSESSMENT-DURATION"));
        registrar()
                .body(Map.of("assessments", List.of(project)))
                .put("/api/v1/sessions/2114-FALL-1/offerings/ECEA-2004")
                .then()
                .statusCode(201)
                .body("assessments", contains(project));
    }

    @Test
    void whatIsOfferedInASessionIsListedByCourse() {
        publish("2115-FALL-1", "2115-08-19");
        catalogue("ECEA-2006");
        catalogue("ECEA-2005");
        for (String code : List.of("ECEA-2006", "ECEA-2005")) {
            registrar()
                    .put("/api/v1/sessions/2115-FALL-1/offerings/" + code)
                    .then()
                    .statusCode(201);
        }

        learner()
                .get("/api/v1/sessions/2115-FALL-1/offerings")
                .then()
                .statusCode(200)
                .body("items.courseCode", contains("ECEA-2005", "ECEA-2006"));
        String next = learner()
                .queryParam("limit", 1)
                .get("/api/v1/sessions/2115-FALL-1/offerings")
                .jsonPath()
                .getString("page.next");
        learner()
                .queryParam("cursor", next)
                .get("/api/v1/sessions/2115-FALL-1/offerings")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.courseCode", contains("ECEA-2006"));
        learner()
                .get("/api/v1/sessions/2115-FALL-1/offerings/ECEA-2005")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void unknownSessionsCoursesAndOfferingsAre404() {
        publish("2116-FALL-1", "2116-08-24");
        catalogue("ECEA-2007");
        for (String path : List.of("2999-FALL-2/offerings/ECEA-2007", "2116-FALL-1/offerings/ECEA-9998")) {
            registrar().put("/api/v1/sessions/" + path).then().statusCode(404);
            learner().get("/api/v1/sessions/" + path).then().statusCode(404);
        }
        learner().get("/api/v1/sessions/2999-FALL-2/offerings").then().statusCode(404);
    }

    @Test
    void onlyTheRegistrarOffers() {
        for (String role : List.of("learner", "faculty", "bursar", "advisor", "ops", "service")) {
            as(role, "sam")
                    .put("/api/v1/sessions/2111-FALL-1/offerings/ECEA-2001")
                    .then()
                    .statusCode(403);
        }
    }
}

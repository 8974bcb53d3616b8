package org.stackway.session.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.stackway.session.Api.as;
import static org.stackway.session.Api.catalogue;
import static org.stackway.session.Api.learner;
import static org.stackway.session.Api.registrar;
import static org.stackway.session.Stored.types;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.ServiceStack;

@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class CourseResourceTest {

    private static final Map<String, Object> ENTRY = Map.of(
            "title", "Introduction to Power Electronics",
            "creditHours", "0.8",
            "owningProgramme", "MS-ECE",
            "programmes", List.of("MS-ECE", "MS-CS"),
            "specialization", "power-electronics",
            "crossListedAs", List.of("DTSA-5714"),
            "prerequisites", List.of("ECEA-5340"),
            "hardware", "none",
            "freePreview", "first week",
            "contentVersion", "2026-1");

    @Test
    @Rule({"EN-09", "EN-11", "BI-22", "XC-11"})
    void anEntryIsAnsweredWithItsRepresentationAndReadBackByALearner() {
        registrar()
                .body(ENTRY)
                .put("/api/v1/courses/ECEA-1000")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", "/api/v1/courses/ECEA-1000")
                .header("X-Position", notNullValue());

        learner()
                .get("/api/v1/courses/ECEA-1000")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("courseCode", equalTo("ECEA-1000"))
                .body("shownCode", equalTo("ECEA 1000"))
                .body("title", equalTo("Introduction to Power Electronics"))
                .body("creditHours", equalTo("0.8"))
                .body("offerable", equalTo(true))
                .body("owningProgramme", equalTo("MS-ECE"))
                .body("programmes", contains("MS-ECE", "MS-CS"))
                .body("specialization", equalTo("power-electronics"))
                .body("crossListedAs", contains("DTSA-5714"))
                .body("prerequisites", contains("ECEA-5340"))
                .body("hardware", equalTo("none"))
                .body("freePreview", equalTo("first week"))
                .body("contentVersion", equalTo("2026-1"));
    }

    @Test
    void theSameEntryAgainWritesNoEvent() {
        registrar().body(ENTRY).put("/api/v1/courses/ECEA-1001").then().statusCode(201);
        registrar()
                .body(ENTRY)
                .put("/api/v1/courses/ECEA-1001")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        assertThat(types("course/ECEA-1001")).containsExactly("CourseCatalogued");
    }

    @Test
    @Rule("SE-COURSE-HOURS")
    void aCourseWithoutHoursIsListedAndNotOfferableUntilTheRegistrarSetsThem() {
        registrar()
                .body(Map.of("title", "Photonics", "owningProgramme", "MS-ECE"))
                .put("/api/v1/courses/ECEA-1002")
                .then()
                .statusCode(201)
                .body("creditHours", nullValue())
                .body("programmes", equalTo(List.of()))
                .body("offerable", equalTo(false));
        registrar()
                .body(Map.of("title", "Photonics", "creditHours", "1.2", "owningProgramme", "MS-ECE"))
                .put("/api/v1/courses/ECEA-1002")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("offerable", equalTo(true));
    }

    @Test
    void theCatalogueIsListedByCodePageByPage() {
        // given
        catalogue("ZZZZ-0001");
        catalogue("ZZZZ-0002");
        catalogue("ZZZZ-0003");

        // when
        List<String> codes = new ArrayList<>();
        String cursor = null;
        do {
            var request = learner().queryParam("limit", 2);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/api/v1/courses")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            codes.addAll(page.getList("items.courseCode", String.class));
            cursor = page.getString("page.next");
        } while (cursor != null);

        // then
        assertThat(codes).isSorted().doesNotHaveDuplicates().contains("ZZZZ-0001", "ZZZZ-0002", "ZZZZ-0003");
    }

    @Test
    void aRefusedEntryNamesEveryRuleAndWritesNothing() {
        registrar()
                .body(Map.of("title", " ", "owningProgramme", "MS-ECE", "prerequisites", List.of("ECEA-1003")))
                .put("/api/v1/courses/ECEA-1003")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("COURSE_INVALID"))
                .body("violations.rule", containsInAnyOrder("SE-COURSE-TITLE", "SE-COURSE-SELF"));
        assertThat(types("course/ECEA-1003")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"title\":\"A\"}",
                "{\"title\":null,\"owningProgramme\":\"MS-ECE\"}",
                "{\"title\":\"A\",\"owningProgramme\":\"MS-ECE\",\"extra\":1}",
                "{\"title\":\"A\",\"owningProgramme\":\"nonsense\"}",
                "{\"title\":\"A\",\"owningProgramme\":\"MS-ECE\",\"creditHours\":\"-1\"}",
                "{\"title\":\"A\",\"owningProgramme\":\"MS-ECE\",\"creditHours\":\"1e9\"}",
                "{\"title\":\"A\",\"owningProgramme\":\"MS-ECE\",\"prerequisites\":[null]}"
            })
    void whatIsNoEntryIsMalformed(String body) {
        registrar()
                .body(body)
                .put("/api/v1/courses/ECEA-1004")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.size()", equalTo(1));
        assertThat(types("course/ECEA-1004")).isEmpty();
    }

    @Test
    void aMalformedCodeIs400AndAnUnknownCourse404() {
        registrar().body(ENTRY).put("/api/v1/courses/power").then().statusCode(400);
        learner().get("/api/v1/courses/power").then().statusCode(400);
        learner().get("/api/v1/courses/ECEA-9999").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void onlyTheRegistrarWritesAndSaysWhy() {
        for (String role : List.of("faculty", "bursar", "advisor", "ops", "service")) {
            as(role, "sam").body(ENTRY).put("/api/v1/courses/ECEA-1005").then().statusCode(403);
        }
        learner().body(ENTRY).put("/api/v1/courses/ECEA-1005").then().statusCode(403);
        RestAssured.given().get("/api/v1/courses/ECEA-1000").then().statusCode(401);
        as("registrar", "rita")
                .body(ENTRY)
                .put("/api/v1/courses/ECEA-1005")
                .then()
                .statusCode(400)
                .body("code", equalTo("ACTOR_REASON_MISSING"));
        as("service", "loader").get("/api/v1/courses").then().statusCode(200).body("items", hasItems());
        assertThat(types("course/ECEA-1005")).isEmpty();
    }
}

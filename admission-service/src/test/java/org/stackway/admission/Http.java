package org.stackway.admission;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.testing.Tokens;

/** Requests to the application under test. */
public final class Http {

    private Http() {}

    public static RequestSpecification as(String role, String subject) {
        return given().auth().oauth2(Tokens.of(role, subject)).header("Prefer", "wait=0");
    }

    public static RequestSpecification self(LearnerId learner) {
        return as("learner", learner.wire());
    }

    public static RequestSpecification registrar() {
        return as("registrar", "rita").header("X-Actor-Reason", "a test");
    }

    public static ValidatableResponse define(String programme, int version, Map<String, ?> definition) {
        return registrar()
                .contentType(ContentType.JSON)
                .body(definition)
                .put("/api/v1/programmes/" + programme + "/versions/" + version)
                .then();
    }

    /** A definition with one pathway, by the average of 3.0 and the floor of 2.0. */
    public static Map<String, Object> definition(String effectiveFrom, String specialization, String... courses) {
        return Map.of(
                "effectiveFrom",
                effectiveFrom,
                "names",
                List.of(Map.of("name", "A degree", "from", "2020-01-01T07:00:00Z")),
                "pathways",
                List.of(Map.of("specialization", specialization, "courses", List.of(courses))),
                "certificates",
                List.of(),
                "admission",
                Map.of("type", "CUMULATIVE_GPA_AND_FLOOR", "minCumulativeGpa", "3.0", "minCourseGradePoints", "2.0"));
    }

    public static ValidatableResponse declare(LearnerId learner, String... programmes) {
        return declare(learner, UUID.randomUUID().toString(), Map.of("programmes", List.of(programmes)));
    }

    public static ValidatableResponse declare(LearnerId learner, String key, Map<String, ?> body) {
        return self(learner)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/learners/" + learner + "/declarations")
                .then();
    }

    public static ValidatableResponse discontinue(LearnerId learner, String programme) {
        return self(learner)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("programme", programme))
                .post("/api/v1/learners/" + learner + "/discontinuations")
                .then();
    }

    public static ValidatableResponse card(LearnerId learner, String programme) {
        return self(learner)
                .get("/api/v1/learners/" + learner + "/programmes/" + programme)
                .then();
    }
}

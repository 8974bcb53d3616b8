package org.stackway.enrollment.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.OfferingId;
import org.stackway.kit.testing.Tokens;

/** The service as one learner's front end uses it. */
public record EnrollmentApi(LearnerId learner) {

    /** A learner who is registered. */
    public static EnrollmentApi newLearner() {
        EnrollmentApi api = new EnrollmentApi(new LearnerId(UUID.randomUUID()));
        api.as().body(api.profile()).post("/api/v1/learners").then().statusCode(201);
        return api;
    }

    public Map<String, String> profile() {
        return Map.of(
                "learnerId",
                learner.wire(),
                "givenName",
                "Ada",
                "familyName",
                "Lovelace",
                "email",
                "ada@example.org",
                "country",
                "GB");
    }

    /** A request with the learner's token. */
    public RequestSpecification as() {
        return given().auth()
                .oauth2(Tokens.of("learner", learner.wire()))
                .header("Prefer", "wait=0")
                .contentType(ContentType.JSON);
    }

    public EnrollmentApi onboarded() {
        as().post("/api/v1/learners/{id}/onboarding-completions", learner.wire())
                .then()
                .statusCode(200);
        return this;
    }

    public ValidatableResponse request(EnrollmentId enrolment, OfferingId offering) {
        return as().header("Idempotency-Key", enrolment.wire())
                .body(Map.of(
                        "enrollmentId", enrolment.wire(), "learnerId", learner.wire(), "offeringId", offering.wire()))
                .post("/api/v1/enrollments")
                .then();
    }

    /** Requests a new enrolment; it must be accepted. */
    public EnrollmentId requested(OfferingId offering) {
        EnrollmentId enrolment = new EnrollmentId(UUID.randomUUID());
        request(enrolment, offering).statusCode(201);
        return enrolment;
    }

    /** Asks for one of {@code drop-requests}, {@code withdrawals}, {@code cancellations}. */
    public ValidatableResponse ask(EnrollmentId enrolment, String action) {
        return as().header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/enrollments/{id}/{action}", enrolment.wire(), action)
                .then();
    }

    public ValidatableResponse open(EnrollmentId enrolment, String item) {
        return as().body(Map.of("itemId", item))
                .post("/api/v1/enrollments/{id}/content-accesses", enrolment.wire())
                .then();
    }

    public ValidatableResponse get(EnrollmentId enrolment) {
        return as().get("/api/v1/enrollments/{id}", enrolment.wire()).then();
    }

    public String status(EnrollmentId enrolment) {
        return get(enrolment).statusCode(200).extract().path("status");
    }
}

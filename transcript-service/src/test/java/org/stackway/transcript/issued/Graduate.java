package org.stackway.transcript.issued;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.Tokens;
import org.stackway.transcript.Enrolment;

/** A learner with grades, and what they and others ask for. */
public record Graduate(LearnerId learner, String name) {

    /** Known to the service, without a course. */
    public static Graduate named(String name) {
        Graduate graduate = new Graduate(new LearnerId(UUID.randomUUID()), name);
        ConsumerHarness.deliver(Enrolment.registered(graduate.learner));
        return graduate;
    }

    /** Takes a course whose classes have ended and gets a grade for it. */
    public Graduate graded(String course, String hours, String grade) {
        Enrolment enrolment =
                Enrolment.of(learner, course, hours, BusinessTime.now().minus(Duration.ofDays(1)));
        ConsumerHarness.deliver(enrolment.enrolled(1));
        as("faculty", "fay")
                .header("X-Actor-Reason", "grading")
                .contentType(ContentType.JSON)
                .body(Map.of("grade", grade))
                .put("/api/v1/enrollments/" + enrolment.id() + "/grade")
                .then()
                .statusCode(200);
        return this;
    }

    /** Asks for an official transcript. */
    public ValidatableResponse official(Map<String, String> more) {
        Map<String, String> body = new HashMap<>(more);
        body.put("identityAssertion", assertion("transcript-service"));
        return asks(body, UUID.randomUUID().toString());
    }

    /** Asks for a transcript with this body. */
    public ValidatableResponse asks(Map<String, String> body, String key) {
        return self().header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/learners/" + learner + "/transcripts")
                .then();
    }

    /** The name, signed for a service. */
    public String assertion(String service) {
        return Tokens.identityAssertion(service, learner, name);
    }

    /** The bytes of a transcript in one form. */
    public byte[] document(String location, String type) {
        return self().accept(type)
                .get(location)
                .then()
                .statusCode(200)
                .contentType(type)
                .extract()
                .asByteArray();
    }

    /** A request of the learner's own. */
    public RequestSpecification self() {
        return as("learner", learner.wire());
    }

    /** A request of somebody's. */
    public static RequestSpecification as(String role, String subject) {
        return given().auth().oauth2(Tokens.of(role, subject));
    }

    /** The registrar revokes a transcript. */
    public static ValidatableResponse revoke(String location) {
        return as("registrar", "rita")
                .header("X-Actor-Reason", "a grade was wrong")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "a grade was wrong"))
                .post(location + "/revocations")
                .then();
    }
}

package org.stackway.billing.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.TestRecord;
import org.stackway.kit.testing.TestRecords;
import org.stackway.kit.testing.Tokens;

/** Billing as its callers use it. */
public final class Api {

    private static final Instant REQUESTED = Instant.parse("2026-08-12T15:00:00Z");

    private Api() {}

    public static RequestSpecification learner(LearnerId learner) {
        return given().auth().oauth2(Tokens.of("learner", learner.wire())).contentType(ContentType.JSON);
    }

    public static RequestSpecification staff(String role) {
        return given().auth()
                .oauth2(Tokens.of(role, role))
                .header("X-Actor-Reason", "test")
                .contentType(ContentType.JSON);
    }

    /** Sets 667 dollars per credit hour of MS-ECE since 2026. */
    public static void rates() {
        staff("bursar").body("""
                        {"perCreditHour":{"amountMinor":66700,"currency":"USD"},"effectiveFrom":"2026-01-01"}""").put("/api/v1/tuition-rates/MS-ECE");
    }

    /** Enrolment requests that have arrived. */
    public static void requested(Enrolment... enrolments) {
        rates();
        ConsumerHarness.deliver(Arrays.stream(enrolments).map(Api::request).toList());
    }

    /** The request as the first record of its stream. */
    public static TestRecord request(Enrolment enrolment) {
        return TestRecords.of(enrolment.stream(), 1, enrolment.requested()).at(REQUESTED);
    }

    public static String body(CheckoutId id, String method, Enrolment... enrolments) {
        List<Enrolment> all = Arrays.asList(enrolments);
        return """
                {"checkoutId":"%s","learnerId":"%s","enrollmentIds":[%s],"method":"%s"}""".formatted(
                        id,
                        all.getFirst().learner(),
                        all.stream().map(one -> "\"" + one.id() + "\"").collect(Collectors.joining(",")),
                        method);
    }

    public static Response open(CheckoutId id, String method, Enrolment... enrolments) {
        return learner(enrolments[0].learner())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body(id, method, enrolments))
                .post("/api/v1/checkouts");
    }

    /** A checkout that is open. */
    public static CheckoutId opened(String method, Enrolment... enrolments) {
        CheckoutId id = new CheckoutId(UUID.randomUUID());
        open(id, method, enrolments).then().statusCode(201);
        return id;
    }

    public static String status(LearnerId learner, CheckoutId checkout) {
        return learner(learner)
                .get("/api/v1/checkouts/" + checkout)
                .then()
                .extract()
                .path("status");
    }
}

package org.stackway.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Tokens;

/** Every error is application/problem+json with one shape (api.md, conventions 2 and 3), and says nothing of our insides. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class ProblemDocumentsTest {

    private static final String LEARNER = "01890000-0000-7000-8000-000000000001";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name":"n","course":"ECEA-5700"             | MALFORMED_JSON    |
            {"name":"n","course":"ECEA-5700"} x          | MALFORMED_JSON    |
            {"name":"n","name":"m","course":"ECEA-5700"} | MALFORMED_JSON    |
            nonsense                                     | MALFORMED_JSON    |
            {"name":"n","course":"ECEA-5700","odd":1}    | UNKNOWN_MEMBER    | /odd
            {"name":"n","course":"ECEA-5700","notes":[{"text":"a"},{"text":"b","odd/er":1}]} | UNKNOWN_MEMBER | /notes/1/odd~1er
            {"name":"n"}                                 | MISSING_MEMBER    | /course
            {"name":null,"course":"ECEA-5700"}           | MISSING_MEMBER    | /name
            {"name":"n","course":"ECEA 5700 or so"}      | BAD_VALUE         | /course
            {"name":"n","course":5700}                   | BAD_VALUE         | /course
            {"name":5,"course":"ECEA-5700"}              | BAD_VALUE         | /name
            {"name":"n","course":"ECEA-5700","amount":{"amountMinor":1.5,"currency":"USD"}} | BAD_VALUE | /amount
            {"name":"n","course":"ECEA-5700","hours":0.6}| BAD_VALUE         | /hours
            {"name":"n","course":"ECEA-5700","kind":"X"} | BAD_VALUE         | /kind
            {"name":"n","course":"ECEA-5700","kind":1}   | BAD_VALUE         | /kind
            {"name":"n","course":"ECEA-5700","flag":"true"} | BAD_VALUE      | /flag
            {"name":"n","course":"ECEA-5700","count":"7"}| BAD_VALUE         | /count
            {"name":"n","course":"ECEA-5700","count":7.5}| BAD_VALUE         | /count
            {"name":"n","course":"ECEA-5700","count":99999999999999} | BAD_VALUE | /count
            {"name":"n","course":"ECEA-5700","when":"soon"} | BAD_VALUE      | /when
            {"name":"n","course":"ECEA-5700","notes":{}} | BAD_VALUE         | /notes
            {"name":"a name of more than twenty characters","course":"ECEA-5700"} | BAD_VALUE | /name
            []                                           | BAD_VALUE         |
            null                                         | BODY_MISSING      |
            `   `                                        | BODY_MISSING      |
            """)
    void aBadBodyIsRefusedNamingTheMemberToBlame(String body, String code, String pointer) {
        ValidatableResponse problem = problem(json().body(body).post("/api/v1/probes/bodies"), 400, code);

        if (pointer != null) {
            problem.body("violations.pointer", hasItem(pointer));
        }
    }

    @Test
    void aBodyNestedTooDeeplyIsRefused() {
        String deep = "[".repeat(100) + "]".repeat(100);

        problem(
                json().body("{\"name\":\"n\",\"course\":\"ECEA-5700\",\"extra\":" + deep + "}")
                        .post("/api/v1/probes/bodies"),
                400,
                "BODY_TOO_COMPLEX");
    }

    @Test
    void aMissingBodyIsRefusedUnlessTheOperationDoesWithoutOne() {
        problem(json().post("/api/v1/probes/bodies"), 400, "BODY_MISSING");

        json().post("/api/v1/probes/optional-bodies").then().statusCode(200).body("got", equalTo("nothing"));
        given().post("/api/v1/probes/optional-bodies").then().statusCode(200).body("got", equalTo("nothing"));
        json().body("{\"text\":\"hello\"}")
                .post("/api/v1/probes/optional-bodies")
                .then()
                .statusCode(200)
                .body("got", equalTo("hello"));
    }

    @Test
    void aGoodBodyIsReadAndWrittenInTheFormOfTheEvents() {
        json().body("""
                {"name":"n","course":"ECEA-5700","amount":{"amountMinor":40020,"currency":"USD"},"hours":"0.60",
                 "when":"2026-08-24T09:00:00-06:00"}""")
                .post("/api/v1/probes/bodies")
                .then()
                .statusCode(200)
                .body("course", equalTo("ECEA-5700"))
                .body("amount.amountMinor", equalTo(40020))
                .body("hours", equalTo("0.6"))
                .body("when", equalTo("2026-08-24T15:00:00.000Z"))
                .body("containsKey('kind')", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"count=many", "count=99999999999", "kind=NOON", "asOf=yesterday", "course=nope"})
    void aMalformedParameterIs400(String query) {
        problem(given().get("/api/v1/probes/parameters?" + query), 400, "MALFORMED");
    }

    @Test
    void goodParametersAreRead() {
        given().get("/api/v1/probes/parameters?count=3&kind=CLASSES_START&asOf=2026-08-24T15:00:00Z&course=ECEA-5700")
                .then()
                .statusCode(200)
                .body("read", equalTo("3 CLASSES_START 2026-08-24T15:00:00Z ECEA-5700"));
        given().get("/api/v1/probes/parameters").then().statusCode(200).body("read", equalTo("null null null none"));
    }

    @Test
    void aMalformedIdInThePathIs400AndAnUnknownOne404() {
        problem(registrar().get("/api/v1/courses/nope"), 400, "MALFORMED");
        problem(registrar().get("/api/v1/courses/ECEA-9999"), 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api", "/api/v1/nothing", "/api/v1/courses/ECEA-5700/nothing", "/nothing.html"})
    void anUnknownRouteIs404(String path) {
        problem(registrar().get(path), 404, "NOT_FOUND");
    }

    @Test
    void theFrameworksOwnRefusalsHaveTheSameShape() {
        problem(registrar().delete("/api/v1/courses/ECEA-5700"), 405, "METHOD_NOT_ALLOWED")
                .header("Allow", "GET, PUT");
        problem(registrar().accept("image/png").get("/api/v1/courses/ECEA-5700"), 406, "NOT_ACCEPTABLE");
        problem(
                registrar().contentType("text/plain").body("x").put("/api/v1/courses/ECEA-5700"),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        problem(
                registrar()
                        .contentType("application/x-www-form-urlencoded")
                        .formParam("title", "t")
                        .put("/api/v1/courses/ECEA-5700"),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void withoutATokenOrWithABadOneItIs401() {
        problem(given().get("/api/v1/courses/ECEA-5700"), 401, "UNAUTHENTICATED")
                .header("WWW-Authenticate", startsWith("Bearer"));
        problem(given().auth().oauth2("not.a.token").get("/api/v1/courses/ECEA-5700"), 401, "UNAUTHENTICATED")
                .header("WWW-Authenticate", containsString("invalid_token"));
        problem(
                        given().auth()
                                .oauth2(Tokens.expired("registrar", "rita"))
                                .get("/api/v1/courses/ECEA-5700"),
                        401,
                        "UNAUTHENTICATED")
                .header("WWW-Authenticate", containsString("invalid_token"));
    }

    @Test
    void theWrongRoleIs403AndAResourceWithoutARuleIsDeniedToAll() {
        problem(
                given().auth()
                        .oauth2(Tokens.of("learner", LEARNER))
                        .contentType(ContentType.JSON)
                        .body("{\"title\":\"t\"}")
                        .put("/api/v1/courses/ECEA-5700"),
                403,
                "FORBIDDEN");
        problem(registrar().get("/api/v1/probes/unannotated"), 403, "FORBIDDEN");
        problem(given().get("/api/v1/probes/unannotated"), 401, "UNAUTHENTICATED");
    }

    @Test
    void anotherLearnersRecordDoesNotExist() {
        String other = "01890000-0000-7000-8000-000000000002";

        learner().get("/api/v1/probes/own?learnerId=" + LEARNER).then().statusCode(200);
        problem(learner().get("/api/v1/probes/own?learnerId=" + other), 404, "NOT_FOUND");
        registrar().get("/api/v1/probes/own?learnerId=" + other).then().statusCode(200);
    }

    @Test
    void whatIsOurFaultIs500AndTellsNothing() {
        problem(given().get("/api/v1/probes/failures?kind=defect"), 500, "INTERNAL");
        problem(given().get("/api/v1/probes/failures?kind=sql"), 500, "INTERNAL");
    }

    @Test
    void aDatabaseThatIsAwayIs503AndAnUnknownOutcome504() {
        problem(given().get("/api/v1/probes/failures?kind=away"), 503, "UNAVAILABLE")
                .header("Retry-After", "2");
        problem(given().get("/api/v1/probes/failures?kind=unknown"), 504, "OUTCOME_UNKNOWN");
    }

    @Test
    void aTextThatCannotBeStoredIs400() {
        problem(
                registrar()
                        .header("X-Actor-Reason", "test")
                        .contentType(ContentType.JSON)
                        .body("{\"title\":\"a\\u0000b\"}")
                        .put("/api/v1/courses/ECEA-5701"),
                400,
                "MALFORMED");
    }

    @Test
    void everyAnswerCarriesTheRequestsIdentityAndIsNotCached() {
        given().header("X-Request-Id", "mine 42")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .get("/api/v1/nothing")
                .then()
                .header("X-Request-Id", "mine 42")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body("traceId", equalTo("0af7651916cd43dd8448eb211c80319c"));
        given().header("X-Request-Id", "x".repeat(129))
                .get("/api/v1/probes/public")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("X-Request-Id", equalTo(null));
    }

    @Test
    void aBodyOver256KibIs413WhoeverSendsIt() {
        String large = " ".repeat(BodyLimit.MAX_BYTES + 1);

        problem(json().body(large).post("/api/v1/probes/bodies"), 413, "BODY_TOO_LARGE");
        problem(
                registrar().contentType(ContentType.JSON).body(large).put("/api/v1/courses/ECEA-5700"),
                413,
                "BODY_TOO_LARGE");
    }

    private static RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }

    private static RequestSpecification learner() {
        return given().auth().oauth2(Tokens.of("learner", LEARNER));
    }

    private static RequestSpecification registrar() {
        return given().urlEncodingEnabled(false).auth().oauth2(Tokens.of("registrar", "rita"));
    }

    private static ValidatableResponse problem(Response answer, int status, String code) {
        String body = answer.body().asString();
        assertThat(body).doesNotContain("org.stackway", "java.", "jackson", "Exception", "secret", "\tat ");
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("X-Content-Type-Options", "nosniff")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body(
                        "type",
                        equalTo("https://stackway.org/problems/"
                                + code.toLowerCase(Locale.ROOT).replace('_', '-')))
                .body("instance", startsWith("/"))
                .body("violations.size()", greaterThan(0));
    }
}

package org.stackway.kit.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stackway.kit.testing.ServiceStack;

/** Which pages may call (api.md, convention 13); the sample service allows {@code https://app.example.edu}. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class CrossOriginTest {

    private static final String ALLOW = "Access-Control-Allow-Origin";
    private static final String PUBLIC = "/api/v1/probes/public";

    @Test
    void aPageOfTheListMayCallAndReadWhatTheConventionsPromise() {
        from("https://app.example.edu")
                .get(PUBLIC)
                .then()
                .statusCode(200)
                .header(ALLOW, "https://app.example.edu")
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Vary", containsStringIgnoringCase("origin"))
                .header(
                        "Access-Control-Expose-Headers",
                        allOf(
                                containsStringIgnoringCase("X-Position"),
                                containsStringIgnoringCase("ETag"),
                                containsStringIgnoringCase("Idempotency-Replayed"),
                                containsStringIgnoringCase("Retry-After"),
                                containsStringIgnoringCase("X-Request-Id"),
                                containsStringIgnoringCase("Deprecation"),
                                containsStringIgnoringCase("Sunset"),
                                containsStringIgnoringCase("traceparent")));
    }

    @Test
    void aPageMayReadRefusalsToo() {
        from("https://app.example.edu")
                .get("/api/v1/courses")
                .then()
                .statusCode(401)
                .header(ALLOW, notNullValue());
    }

    @Test
    void aPageMayReadTheDocumentOfTheApi() {
        from("https://app.example.edu")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .header(ALLOW, "https://app.example.edu")
                .body("openapi", notNullValue());
        from("https://elsewhere.example")
                .get("/q/openapi")
                .then()
                .statusCode(403)
                .header(ALLOW, nullValue());
    }

    @Test
    void beforeAPageSendsACommandItsBrowserIsToldThatItMay() {
        from("https://app.example.edu")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization, idempotency-key, x-actor-reason")
                .options("/api/v1/probes/bodies")
                .then()
                .statusCode(204)
                .header(ALLOW, "https://app.example.edu")
                .header("Access-Control-Allow-Methods", containsStringIgnoringCase("POST"))
                .header("Access-Control-Allow-Headers", containsStringIgnoringCase("Idempotency-Key"))
                .header("Access-Control-Max-Age", "600");
    }

    @Test
    void aPageOfAnotherOriginMayNot() {
        for (String origin : new String[] {"https://evil.example", "https://app.example.edu.evil.example", "null"}) {
            from(origin)
                    .get(PUBLIC)
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .header(ALLOW, nullValue())
                    .body("code", equalTo("ORIGIN_NOT_ALLOWED"));
            from(origin)
                    .header("Access-Control-Request-Method", "POST")
                    .options("/api/v1/probes/bodies")
                    .then()
                    .statusCode(403)
                    .header(ALLOW, nullValue());
        }
    }

    @Test
    void whoIsNoPageIsNotAsked() {
        given().get(PUBLIC).then().statusCode(200).header(ALLOW, nullValue());
    }

    @Test
    void theServicesOwnPagesMayCall() {
        from("http://localhost:" + io.restassured.RestAssured.port)
                .get("http://localhost:" + io.restassured.RestAssured.port + PUBLIC)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/webhooks/any", "/api/v1/webhooks/card/local/main"})
    void webhooksAreForNoPage(String path) {
        from("https://app.example.edu")
                .header("Access-Control-Request-Method", "POST")
                .options(path)
                .then()
                .header(ALLOW, nullValue());
        from("https://app.example.edu").post(path).then().header(ALLOW, nullValue());
    }

    private static RequestSpecification from(String origin) {
        return given().header("Origin", origin);
    }
}

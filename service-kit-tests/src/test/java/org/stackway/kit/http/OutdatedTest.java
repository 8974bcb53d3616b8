package org.stackway.kit.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.stackway.kit.testing.ServiceStack;

/** Operations on their way out say so (RFC 9745, RFC 8594). */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class OutdatedTest {

    @Test
    void everyAnswerTellsSinceWhenUntilWhenAndWhatInstead() {
        given().get("/api/v1/probes/outdated")
                .then()
                .statusCode(200)
                .header("Deprecation", "@1788220800")
                .header("Sunset", "Mon, 01 Mar 2027 00:00:00 GMT")
                .header("Link", "</api/v1/probes/public>; rel=\"successor-version\"");
        given().get("/api/v1/probes/public")
                .then()
                .statusCode(200)
                .header("Deprecation", nullValue())
                .header("Sunset", nullValue());
    }

    @Test
    void soDoesTheDocument() {
        given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .body("paths.'/api/v1/probes/outdated'.get.deprecated", equalTo(true))
                .body("paths.'/api/v1/probes/outdated'.get.x-sunset", equalTo("2027-03-01"))
                .body("paths.'/api/v1/probes/public'.get.deprecated", nullValue());
    }
}

package org.stackway.kit.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class CommandOverHttpTest {

    @Test
    void aCommandIsAnsweredWithItsNewRepresentationAndReadBack() {
        given().auth()
                .oauth2(Tokens.of("registrar", "rita"))
                .header("X-Actor-Reason", "catalogue")
                .contentType(ContentType.JSON)
                .body(Map.of("title", "Power Electronics"))
                .put("/api/v1/courses/ECEA-5700")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("X-Position", notNullValue())
                .body("title", equalTo("Power Electronics"));

        given().auth()
                .oauth2(Tokens.of("registrar", "rita"))
                .get("/api/v1/courses/ECEA-5700")
                .then()
                .statusCode(200)
                .body("title", equalTo("Power Electronics"));
    }
}

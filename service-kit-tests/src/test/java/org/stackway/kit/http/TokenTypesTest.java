package org.stackway.kit.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Tokens;

/** Access tokens open something, other tokens of the same issuer and key do not (ASVS 9.2.2). */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class TokenTypesTest {

    @ParameterizedTest
    @ValueSource(strings = {"at+jwt", "application/at+jwt", "AT+JWT", "JWT"})
    void anAccessTokenIsTaken(String type) {
        given().auth()
                .oauth2(Tokens.ofType(type, "ops", "olga"))
                .get("/ops/v1/clock")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout+jwt", "vc+jwt", "dpop+jwt", "", "id"})
    void anyOtherTokenIsNone(String type) {
        given().auth()
                .oauth2(Tokens.ofType(type, "ops", "olga"))
                .get("/ops/v1/clock")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer realm=\"stackway\", error=\"invalid_token\""))
                .body("code", equalTo("UNAUTHENTICATED"));
    }
}

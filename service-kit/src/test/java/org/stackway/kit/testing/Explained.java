package org.stackway.kit.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;

/** The explanation that an answer names, as a registrar reads it. */
public final class Explained {

    private Explained() {}

    /** Of a refusal. */
    public static ValidatableResponse refusal(ValidatableResponse problem) {
        return explanation(problem.extract().path("decisionId")).body("outcome", equalTo("REFUSED"));
    }

    /** Of an accepted command. */
    public static ValidatableResponse acceptance(ValidatableResponse answer) {
        return explanation(answer.extract().header("X-Decision-Id")).body("outcome", equalTo("ACCEPTED"));
    }

    private static ValidatableResponse explanation(String decisionId) {
        return given().auth()
                .oauth2(Tokens.of("registrar", "rita"))
                .get("/api/v1/decisions/{id}/explanation", decisionId)
                .then()
                .statusCode(200)
                .body("decisionId", equalTo(decisionId));
    }
}

package org.stackway.kit.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.ValidatableResponse;
import org.stackway.events.json.EventJson;

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

    /** Of the last decision on this stream by such a command, whoever asked for it. */
    public static ValidatableResponse last(String stream, String command) {
        return explanation(Sql.column(
                        "SELECT id FROM es.decision WHERE stream_id = ? AND command = ? ORDER BY id", stream, command)
                .getLast());
    }

    /** Whatever it tells, an outside reader comes to the same from it alone. */
    private static ValidatableResponse explanation(String decisionId) {
        ValidatableResponse explanation = given().auth()
                .oauth2(Tokens.of("registrar", "rita"))
                .get("/api/v1/decisions/{id}/explanation", decisionId)
                .then()
                .statusCode(200)
                .body("decisionId", equalTo(decisionId));
        OutsideReading.agrees(read(explanation.extract().asString()));
        return explanation;
    }

    private static JsonNode read(String body) {
        try {
            return EventJson.mapper().readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(notJson);
        }
    }
}

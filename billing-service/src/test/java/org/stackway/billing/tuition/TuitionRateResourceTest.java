package org.stackway.billing.tuition;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stackway.billing.testing.StandInProvider;
import org.stackway.kit.testing.Explained;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
@QuarkusTestResource(StandInProvider.class)
class TuitionRateResourceTest {

    private static final String RATE = """
            {"perCreditHour":{"amountMinor":66700,"currency":"USD"},"effectiveFrom":"2026-01-01"}""";

    @Test
    void aRateIsSetOnceAndTheSameAgainWritesNothing() {
        bursar().body(RATE)
                .put("/api/v1/tuition-rates/MS-TA")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"");

        bursar().body(RATE)
                .put("/api/v1/tuition-rates/MS-TA")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("rates", hasSize(1))
                .body("rates[0].perCreditHour.amountMinor", equalTo(66700))
                .body("rates[0].effectiveFrom", equalTo("2026-01-01T07:00:00.000Z"));
    }

    @Test
    void aRateThatIsNotPositiveDollarsIsRefusedWithEveryReason() {
        ValidatableResponse refused = bursar().body("""
                        {"perCreditHour":{"amountMinor":0,"currency":"EUR"},"effectiveFrom":"2026-01-01"}""")
                .put("/api/v1/tuition-rates/MS-TB")
                .then()
                .statusCode(422)
                .body("violations.rule", equalTo(List.of("BI-01", "BI-09")));

        Explained.refusal(refused)
                .body("command.content.perCreditHour.currency", equalTo("EUR"))
                .body("rules.rule", hasItems("BI-01", "BI-09"));
    }

    @Test
    void learnersSetNoRates() {
        given().auth()
                .oauth2(Tokens.of("learner", "0199c0de-0000-7000-8000-000000000001"))
                .contentType(ContentType.JSON)
                .body(RATE)
                .put("/api/v1/tuition-rates/MS-TC")
                .then()
                .statusCode(403);
    }

    private static RequestSpecification bursar() {
        return given().auth()
                .oauth2(Tokens.of("bursar", "bea"))
                .header("X-Actor-Reason", "rates of 2026")
                .contentType(ContentType.JSON);
    }
}

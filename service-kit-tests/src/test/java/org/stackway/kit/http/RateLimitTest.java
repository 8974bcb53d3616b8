package org.stackway.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Tokens;

/** 429 for who asks too much (api.md, convention 3). The limits of the sample service are 20 for services, 3 for webhooks. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class RateLimitTest {

    @Test
    void aSubjectThatAsksTooMuchIsToldWhenToComeAgain() {
        List<Response> answers =
                IntStream.range(0, 40).mapToObj(any -> ask("greedy")).toList();

        Response refused = answers.stream()
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        refused.then()
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .body("code", equalTo("TOO_MANY_REQUESTS"))
                .body("violations[0].rule", equalTo("API-429"));
        assertThat(answers.stream().filter(answer -> answer.statusCode() != 429))
                .hasSizeBetween(20, 39);
        assertThat(ask("modest").statusCode()).isNotEqualTo(429);
    }

    @Test
    void webhooksAreCountedByAddressAndApart() {
        List<Integer> answers = IntStream.range(0, 20)
                .mapToObj(any -> given().post("/api/v1/webhooks/none").statusCode())
                .toList();

        assertThat(answers).contains(429).isSubsetOf(404, 429);
        given().get("/api/v1/probes/public").then().statusCode(200);
    }

    private static Response ask(String subject) {
        return given().auth().oauth2(Tokens.of("service", subject)).get("/api/v1/courses");
    }
}

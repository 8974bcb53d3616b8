package org.stackway.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stackway.kit.testing.ServiceStack;

/** What is answered before the framework looks for a token keeps the conventions. The sample service takes 3 a second of these. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class SignedCallsTest {

    @Test
    void whatWasSentIsHandedOverAndAnsweredAsJson() {
        Response answer = answered(call -> call.header("X-Request-Id", "mine")
                .header("User-Agent", "a provider")
                .contentType("text/plain")
                .body("signed, byte for byte")
                .urlEncodingEnabled(false)
                .post("/api/v1/signed/any?a=%20b"));

        answer.then()
                .statusCode(200)
                .contentType("application/json")
                .header("X-Request-Id", "mine")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .body("body", equalTo("signed, byte for byte"))
                .body("query", equalTo("a=%20b"))
                .body("agent", equalTo("a provider"));
    }

    @Test
    void noTokenIsLookedAt() {
        answered(call -> call.auth().oauth2("no token at all").post("/api/v1/signed/any"))
                .then()
                .statusCode(200)
                .body("body", equalTo(""));
    }

    @Test
    void problemsAreProblemDocumentsWheneverTheyCome() {
        answered(call -> call.post("/api/v1/signed/gone"))
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("code", equalTo("GONE"))
                .body("traceId", notNullValue());
        answered(call -> call.post("/api/v1/signed/late")).then().statusCode(404);
        answered(call -> call.post("/api/v1/signed/defect"))
                .then()
                .statusCode(500)
                .body("code", equalTo("INTERNAL"))
                .body("$", not(hasKey("message")))
                .body("detail", not(equalTo("a secret")));
    }

    @Test
    void anotherMethodIsToldWhichOneThereIs() {
        answered(call -> call.get("/api/v1/signed/any"))
                .then()
                .statusCode(405)
                .header("Allow", "POST")
                .body("code", equalTo("METHOD_NOT_ALLOWED"));
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        answered(call -> call.body("x".repeat(BodyLimit.MAX_BYTES + 1)).post("/api/v1/signed/any"))
                .then()
                .statusCode(413)
                .body("code", equalTo("BODY_TOO_LARGE"));
    }

    @Test
    void anAddressThatSendsTooMuchIsToldWhenToComeAgain() {
        List<Response> answers = IntStream.range(0, 20)
                .mapToObj(any -> given().post("/api/v1/signed/any"))
                .toList();

        assertThat(answers).extracting(Response::statusCode).contains(429).isSubsetOf(200, 429);
        answers.stream()
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow()
                .then()
                .header("Retry-After", "1")
                .header("WWW-Authenticate", nullValue());
    }

    /** The answer, once the address may send again. */
    private static Response answered(Function<RequestSpecification, Response> call) {
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> call.apply(given()), answer -> answer.statusCode() != 429);
    }
}

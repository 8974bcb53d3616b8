package org.stackway.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.stackway.admission.Http.as;
import static org.stackway.admission.Http.card;
import static org.stackway.admission.Http.declare;
import static org.stackway.admission.Http.define;
import static org.stackway.admission.Http.definition;
import static org.stackway.admission.Http.discontinue;
import static org.stackway.admission.Http.registrar;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.ServiceStack;

/** One form, several boxes: all or none of them take effect. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class DeclarationTest {

    private static final String FIRST = "MS-DECA";
    private static final String SECOND = "MS-DECB";
    private static final String CERTIFICATE = "declared-certificate";

    private final Schooling schooling = new Schooling().registered();
    private final LearnerId learner = schooling.learner();

    @BeforeEach
    void twoProgrammesAreDefined() {
        Map<String, Object> first = new HashMap<>(definition("2024-01-01T07:00:00Z", "first-pathway", "DECA-5000"));
        first.put(
                "certificates",
                List.of(Map.of("certificate", CERTIFICATE, "name", "A certificate", "courses", List.of())));
        define(FIRST, 1, first);
        define(SECOND, 1, definition("2024-01-01T07:00:00Z", "second-pathway", "DECB-5000"));
        ConsumerHarness.deliver(schooling.news());
    }

    @Test
    @Rule("AD-10")
    void declaresSeveralProgrammesAndCertificatesAtOnce() {
        declare(learner, key(), Map.of("programmes", List.of(FIRST, SECOND), "certificates", List.of(CERTIFICATE)))
                .statusCode(200)
                .body("learnerId", equalTo(learner.wire()))
                .body("programmes.programme", contains(FIRST, SECOND))
                .body("programmes.status", contains("DECLARED", "DECLARED"))
                .body("programmes[0].certificates.certificate", contains(CERTIFICATE));
    }

    @Test
    @Rule({"AD-10", "AD-14"})
    void refusesTheWholeFormForEveryReasonThereIsAndWritesNothing() {
        declare(learner, SECOND).statusCode(200);
        discontinue(learner, SECOND).statusCode(200);

        declare(
                        learner,
                        key(),
                        Map.of("programmes", List.of(FIRST, SECOND, "MS-NONE"), "certificates", List.of("none")))
                .statusCode(422)
                .body("code", equalTo("DECLARATION_REFUSED"))
                .body("violations.rule", contains("AD-14", "AD-10", "AD-10"))
                .body("violations.pointer", contains("/certificates", "/programmes", "/programmes"))
                .body("nextActions.href", hasItem("/api/v1/programmes"));

        card(learner, FIRST).body("status", equalTo("NONE")).header("ETag", "\"0\"");
    }

    @Test
    void theSameKeyGivesTheStoredAnswerAndAnotherBodyIsAnError() {
        String key = key();
        String answer = declare(learner, key, Map.of("programmes", List.of(FIRST)))
                .statusCode(200)
                .header("Idempotency-Replayed", nullValue())
                .extract()
                .asString();

        String again = declare(learner, key, Map.of("programmes", List.of(FIRST)))
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .extract()
                .asString();

        assertThat(again).isEqualTo(answer);
        declare(learner, key, Map.of("programmes", List.of(SECOND))).statusCode(422);
        card(learner, FIRST).header("ETag", "\"1\"");
    }

    @Test
    void tenAtOnceWithOneKeyTakeEffectOnce() throws Exception {
        String key = key();
        try (ExecutorService clients = Executors.newFixedThreadPool(10)) {
            List<Future<Integer>> answers = IntStream.range(0, 10)
                    .mapToObj(client ->
                            clients.submit(() -> declare(learner, key, Map.of("programmes", List.of(FIRST, SECOND)))
                                    .extract()
                                    .statusCode()))
                    .toList();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        card(learner, FIRST).header("ETag", "\"1\"");
        card(learner, SECOND).header("ETag", "\"1\"");
    }

    @Test
    @Rule("AD-10")
    void declaringAgainChangesNothing() {
        declare(learner, FIRST).statusCode(200);

        declare(learner, FIRST).statusCode(200).body("programmes[0].status", equalTo("DECLARED"));

        card(learner, FIRST).header("ETag", "\"1\"");
    }

    @Test
    void ofAnUnknownLearnerIsNotKnownYet() {
        declare(new LearnerId(UUID.randomUUID()), FIRST)
                .statusCode(404)
                .header("Retry-After", "1")
                .body("code", equalTo("NOT_KNOWN_YET"));
    }

    @Test
    void needsAKeyABodyAndTheRightPerson() {
        String path = "/api/v1/learners/" + learner + "/declarations";
        Map<String, ?> body = Map.of("programmes", List.of(FIRST));

        Http.self(learner)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
        declare(learner, key(), Map.of()).statusCode(422).body("violations.rule", contains("AD-10"));
        declare(learner, key(), Map.of("programmes", List.of(FIRST), "shoeSize", 42))
                .statusCode(400);
        declare(learner, key(), Map.of("programmes", List.of("not a code"))).statusCode(400);
        as("faculty", "fay")
                .header("X-Actor-Reason", "a test")
                .header("Idempotency-Key", key())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(403);
        Http.self(new LearnerId(UUID.randomUUID()))
                .header("Idempotency-Key", key())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
        registrar()
                .header("Idempotency-Key", key())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(200)
                .body("programmes", hasSize(1));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}

package org.stackway.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stackway.system.Client.Answer;
import org.stackway.system.RunningStack.Stack;

/** Bad input is told what is wrong with it, rule by rule, and leaves no event. */
@ExtendWith(RunningStack.class)
class RefusalsTest {

    private final Client client;
    private final Stack stack;

    RefusalsTest(Stack stack) {
        this.stack = stack;
        this.client = stack.client();
    }

    @Test
    void anUnknownOfferingIsNotKnown() {
        UUID learner = Scene.register(client);

        Answer answer = enrol(learner, "2999-FALL-1:ECEA-5700").send();

        assertProblem(answer, 422, "NOT_KNOWN_YET");
        assertNoEventsOf(learner);
    }

    @Test
    void aSeatIsRefusedBeforeTheWindowOpens() {
        Scene scene = Scene.open(stack);
        String far = "2998-FALL-1";
        client.to("session-service", "PUT", "/api/v1/sessions/" + far)
                .staff("registrar")
                .json(Map.of("name", "Far ahead", "classesStart", "2998-08-27T09:00"))
                .send();
        client.to("session-service", "PUT", "/api/v1/sessions/" + far + "/offerings/ECEA-5700")
                .staff("registrar")
                .json(Map.of())
                .send();

        Answer answer = enrol(scene.learner(), far + ":ECEA-5700")
                .header("Prefer", "wait=10")
                .send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("violations").path(0).path("rule").asText())
                .isEqualTo("EN-06");
    }

    @Test
    void aSecondActiveEnrolmentForTheSameCourseIsAConflictThatLinksToTheFirst() {
        Scene scene = Scene.open(stack);
        UUID first = scene.request("ECEA-5700");

        Answer answer = scene.enrolmentRequest("ECEA-5700").send();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.headers().get("location")).endsWith("/api/v1/enrollments/" + first);
    }

    @ParameterizedTest
    @MethodSource("malformedBodies")
    void aMalformedBodyIsA400AndLeavesNoEvent(String name, String body) {
        UUID learner = Scene.register(client);

        Answer answer = client.to("enrollment-service", "POST", "/api/v1/enrollments")
                .learner(learner)
                .key(UUID.randomUUID().toString())
                .text(body.replace("LEARNER", learner.toString()))
                .send();

        assertThat(answer.status()).as(name).isEqualTo(400);
        assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(answer.text()).doesNotContain("Exception").doesNotContain("at org.");
        assertNoEventsOf(learner);
    }

    static Stream<Arguments> malformedBodies() {
        String good = "\"learnerId\":\"LEARNER\",\"offeringId\":\"2200-FALL-1:ECEA-5700\"";
        return Stream.of(
                arguments("unknown member", "{" + good + ",\"price\":1}"),
                arguments("malformed id", "{\"learnerId\":\"not-an-id\",\"offeringId\":\"2200-FALL-1:ECEA-5700\"}"),
                arguments("malformed offering", "{\"learnerId\":\"LEARNER\",\"offeringId\":\"fall\"}"),
                arguments("cut off", "{\"learnerId\":"),
                arguments("no object", "[]"),
                arguments("empty", ""),
                arguments("missing member", "{\"learnerId\":\"LEARNER\"}"),
                arguments("deeply nested", "[".repeat(20_000)),
                arguments("deeply nested member", "{\"learnerId\":" + "{\"a\":".repeat(5_000)));
    }

    @Test
    void aMalformedIdInThePathIsA400() {
        assertProblem(
                client.to("enrollment-service", "GET", "/api/v1/enrollments/not-an-id")
                        .staff("registrar")
                        .send(),
                400,
                "MALFORMED");
    }

    @Test
    void aHugeBodyIsTooLarge() {
        Answer answer = client.to("enrollment-service", "POST", "/api/v1/enrollments")
                .learner(UUID.randomUUID())
                .key("huge")
                .text("{\"learnerId\":\"" + "x".repeat(300 * 1024) + "\"}")
                .send();

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
    }

    @Test
    void aGradeForSomeoneNotEnrolledIsNotKnown() {
        Answer answer = client.to("transcript-service", "PUT", "/api/v1/enrollments/" + UUID.randomUUID() + "/grade")
                .staff("faculty")
                .header("Prefer", "wait=0")
                .json(Map.of("grade", "A"))
                .send();

        assertProblem(answer, 404, "NOT_KNOWN_YET");
    }

    @Test
    void noTokenIs401AndTheWrongRoleIs403() {
        assertThat(client.to("enrollment-service", "GET", "/api/v1/enrollments/" + UUID.randomUUID())
                        .send()
                        .status())
                .isEqualTo(401);
        assertThat(client.to("session-service", "PUT", "/api/v1/sessions/2300-FALL-1")
                        .learner(UUID.randomUUID())
                        .json(Map.of("name", "x", "classesStart", "2300-08-27T09:00"))
                        .send()
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anotherLearnersRecordDoesNotExist() {
        Scene scene = Scene.open(stack);
        UUID enrollment = scene.request("ECEA-5700");
        UUID stranger = UUID.randomUUID();

        Answer theirs = client.to("enrollment-service", "GET", "/api/v1/enrollments/" + enrollment)
                .learner(stranger)
                .send();
        Answer nobodys = client.to("enrollment-service", "GET", "/api/v1/enrollments/" + UUID.randomUUID())
                .learner(stranger)
                .send();

        assertThat(theirs.status()).isEqualTo(404);
        assertThat(theirs.code()).isEqualTo(nobodys.code());
        assertThat(client.to("billing-service", "GET", "/api/v1/accounts/" + scene.learner())
                        .learner(stranger)
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(client.to("transcript-service", "GET", "/api/v1/learners/" + scene.learner() + "/record")
                        .learner(stranger)
                        .send()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theSamePostTwiceHasOneEffectAndOneAnswer() {
        Scene scene = Scene.open(stack);
        scene.request("ECEA-5701");
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("learnerId", scene.learner(), "offeringId", scene.offering("ECEA-5700"));

        Answer first = post(scene, key, body);
        Answer second = post(scene, key, body);
        Answer other =
                post(scene, key, Map.of("learnerId", scene.learner(), "offeringId", scene.offering("ECEA-5701")));

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.headers()).containsEntry("idempotency-replayed", "true");
        assertThat(other.status()).isEqualTo(422);
        assertThat(scene.events(
                        "enrollment-service",
                        "subject=enrollment/"
                                + first.body().path("enrollmentId").asText()))
                .isEqualTo(1);
    }

    private Answer post(Scene scene, String key, Map<String, Object> body) {
        return client.to("enrollment-service", "POST", "/api/v1/enrollments")
                .learner(scene.learner())
                .key(key)
                .json(body)
                .send();
    }

    private Client.Request enrol(UUID learner, String offering) {
        return client.to("enrollment-service", "POST", "/api/v1/enrollments")
                .learner(learner)
                .key(UUID.randomUUID().toString())
                .json(Map.of("learnerId", learner, "offeringId", offering));
    }

    private void assertNoEventsOf(UUID learner) {
        assertThat(client.to("enrollment-service", "GET", "/api/v1/enrollments?learnerId=" + learner)
                        .learner(learner)
                        .expect(200)
                        .body()
                        .path("items"))
                .isEmpty();
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.body().path("violations")).isNotEmpty();
    }

    private static Arguments arguments(String name, String body) {
        return Arguments.of(name, body);
    }
}

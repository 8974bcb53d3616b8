package org.stackway.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stackway.system.RunningStack.Stack;

/** From the course platform to a seat for credit and its confirmation, over the processes of a stack. */
@ExtendWith(RunningStack.class)
class UpgradeTest {

    private final Stack stack;
    private final Client client;

    UpgradeTest(Stack stack) {
        this.stack = stack;
        this.client = stack.client();
    }

    @Test
    void workWithoutCreditCountsAfterAnUpgradeThatIsConfirmedByMail() {
        Scene scene = Scene.open(stack);
        client.to("sandbox", "POST", "/sandbox/previews")
                .json(Map.of(
                        "learnerId",
                        scene.learner(),
                        "courseCode",
                        "ECEA-5700",
                        "items",
                        List.of(
                                Map.of("itemId", "week-1-quiz", "kind", "QUIZ"),
                                Map.of("itemId", "week-1-forum", "kind", "DISCUSSION_POST"))))
                .expect(201);

        UUID enrolment = UUID.fromString(client.to("enrollment-service", "POST", "/api/v1/enrollments")
                .learner(scene.learner())
                .key(UUID.randomUUID().toString())
                .header("Prefer", "wait=10")
                .json(Map.of(
                        "learnerId", scene.learner(), "offeringId", scene.offering("ECEA-5700"), "origin", "UPGRADE"))
                .expect(201)
                .body()
                .path("enrollmentId")
                .asText());
        scene.pay(scene.checkout(enrolment).path("checkoutId").asText());
        scene.awaitStatus(enrolment, "ENROLLED");

        JsonNode progress = scene.enrollment(enrolment).path("priorProgress");
        assertThat(progress.at("/applied/0/itemId").asText()).isEqualTo("week-1-quiz");
        assertThat(progress.at("/notTransferred/0/reason").asText()).isEqualTo("DISCUSSION");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(client.to("sandbox", "GET", "/sandbox/mail/ada@example.org")
                                .expect(200)
                                .body()
                                .path("items")
                                .findValuesAsText("messageId"))
                        .contains(enrolment.toString()));
        await().atMost(Duration.ofSeconds(20)).until(() -> client.to(
                        "enrollment-service", "GET", "/api/v1/enrollments/" + enrolment + "/confirmation")
                .learner(scene.learner())
                .expect(200)
                .body()
                .path("state")
                .asText()
                .equals("SENT"));
    }
}

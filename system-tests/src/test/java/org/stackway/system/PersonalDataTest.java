package org.stackway.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stackway.system.RunningStack.Stack;

/**
 * A learner with a name that nobody else has goes through everything; then the name is looked for wherever it must not be
 * (D14, D23), before and after the erasure, and after a backup from before the erasure was put back.
 */
@Tag("full")
@ExtendWith(RunningStack.class)
class PersonalDataTest {

    private static final String MARK = UUID.randomUUID().toString().substring(24);
    private static final String GIVEN = "Zyzzyva" + MARK;
    private static final String FAMILY = "Quoqqer" + MARK;
    private static final String EMAIL = "canary" + MARK + "@example.org";
    private static final String TRACE = UUID.randomUUID().toString().replace("-", "");
    private static final List<String> CANARIES = List.of(GIVEN, FAMILY, EMAIL);
    private static final List<String> SERVICES = List.of(
            "enrollment-service", "billing-service", "admission-service", "session-service", "transcript-service");

    private final Stack stack;
    private final Client client;

    PersonalDataTest(Stack stack) {
        this.stack = stack;
        this.client = stack.client();
    }

    @Test
    void aNameIsNowhereButUnderItsKeyAndNowhereAtAllAfterTheErasureEvenInARestoredBackup()
            throws IOException, SQLException, InterruptedException {
        UUID learner = UUID.randomUUID();
        List<String> problems = new ArrayList<>(refusedRegistrations(learner));
        client.to("enrollment-service", "POST", "/api/v1/learners")
                .learner(learner)
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .header("tracestate", "frontend=" + GIVEN)
                .header("baggage", "name=" + FAMILY)
                .json(profile(learner, EMAIL))
                .expect(201);
        Scene scene = new Scene(client, Scene.open(stack).sessionId(), learner);
        UUID seat = scene.enrol("ECEA-5700");
        problems.addAll(documents(learner));
        dispute(learner, seat);
        drop(learner, seat);
        stack.quiet();

        assertThat(Canary.hits(stack, List.of(TRACE)))
                .as("a trace goes on with the events, without what else its context says")
                .contains("topic enrollment-events: " + TRACE);
        assertThat(Canary.hits(stack, List.of(learner.toString())))
                .as("what is looked for is found")
                .anySatisfy(hit -> assertThat(hit).startsWith("topic enrollment-events"))
                .anySatisfy(hit -> assertThat(hit).startsWith("table billing "))
                .anySatisfy(hit -> assertThat(hit).startsWith("table transcript "));
        assertThat(problems).allSatisfy(text -> assertThat(text).doesNotContain(CANARIES.toArray(String[]::new)));
        assertThat(Canary.hits(stack, CANARIES)).isEmpty();
        assertThat(export("enrollment-service", learner)).contains(CANARIES);
        assertThat(export("billing-service", learner)).contains(GIVEN, FAMILY);

        Instant backup = stack.backUp("enrollment");
        stack.backUp("billing");
        erase(learner);
        stack.quiet();

        assertErased(learner);
        assertThat(Canary.hits(stack, CANARIES)).isEmpty();

        stack.putBack("enrollment");
        stack.command().run(5, "restart", "enrollment");
        assertThat(stack.command()
                        .ops("recover", "enrollment", "--reason", "a drill")
                        .output())
                .contains("is DONE");
        stack.putBack("billing");
        stack.command().run(5, "restart", "billing");
        stack.command().ops("recover", "billing", "--reason", "a drill");
        for (String source : List.of("session", "enrollment", "billing", "admission", "transcript")) {
            assertThat(stack.command()
                            .ops("republish", source, "--live", "--from", backup.toString(), "--reason", "a drill")
                            .output())
                    .contains("is DONE");
        }
        stack.quiet();

        assertErased(learner);
        assertThat(Canary.hits(stack, CANARIES)).isEmpty();
    }

    private static Map<String, Object> profile(UUID learner, String email) {
        return Map.of("learnerId", learner, "givenName", GIVEN, "familyName", FAMILY, "email", email, "country", "US");
    }

    /** What is answered to bodies that are wrong in every way that a front end can get one wrong. */
    private List<String> refusedRegistrations(UUID learner) {
        String sound = "\"givenName\":\"" + GIVEN + "\",\"familyName\":\"" + FAMILY + "\",\"email\":\"" + EMAIL + "\"";
        List<Client.Answer> answers = List.of(
                client.to("enrollment-service", "POST", "/api/v1/learners")
                        .learner(learner)
                        .json(profile(learner, EMAIL.replace('@', ' ')))
                        .expect(422),
                client.to("enrollment-service", "POST", "/api/v1/learners")
                        .learner(learner)
                        .text("{" + sound + ",\"country\":\"US\",\"nickname\":\"" + GIVEN + "\"}")
                        .expect(400),
                client.to("enrollment-service", "POST", "/api/v1/learners")
                        .learner(learner)
                        .text("{" + sound + ",\"country\":{\"" + FAMILY + "\":1}}")
                        .expect(400),
                client.to("enrollment-service", "POST", "/api/v1/learners")
                        .learner(learner)
                        .text("{" + sound + ",\"learnerId\":\"" + GIVEN + "\",\"country\":\"US\"}")
                        .expect(400),
                client.to("enrollment-service", "POST", "/api/v1/learners")
                        .learner(learner)
                        .text("{" + sound)
                        .expect(400));
        return answers.stream().map(Client.Answer::text).toList();
    }

    /** Has everything issued that bears the name; tells what was refused on the way. */
    private List<String> documents(UUID learner) {
        assertThat(client.to("billing-service", "GET", "/api/v1/accounts/" + learner + "/statement")
                        .learner(learner)
                        .header("Prefer", "wait=10")
                        .header("Accept", "application/pdf")
                        .header("Identity-Assertion", asserted(learner, "billing-service"))
                        .expect(200)
                        .text())
                .startsWith("%PDF-");
        client.to("transcript-service", "POST", "/api/v1/learners/" + learner + "/transcripts")
                .learner(learner)
                .key(UUID.randomUUID().toString())
                .header("Prefer", "wait=10")
                .json(Map.of("identityAssertion", asserted(learner, "transcript-service")))
                .expect(201);
        return List.of(client.to("transcript-service", "POST", "/api/v1/learners/" + learner + "/transcripts")
                .learner(learner)
                .key(UUID.randomUUID().toString())
                .json(Map.of("identityAssertion", asserted(learner, "billing-service")))
                .expect(400)
                .text());
    }

    /** Says the name in a dispute, and in what is handed in. */
    private void dispute(UUID learner, UUID seat) {
        String id = client.to("billing-service", "POST", "/api/v1/tuition-disputes")
                .learner(learner)
                .key(UUID.randomUUID().toString())
                .header("Prefer", "wait=10")
                .json(Map.of("enrollmentId", seat, "reason", "I, " + GIVEN + ", was charged twice"))
                .expect(201)
                .body()
                .path("disputeId")
                .asText();
        client.to("billing-service", "POST", "/api/v1/tuition-disputes/" + id + "/evidence")
                .learner(learner)
                .key(UUID.randomUUID().toString())
                .json(Map.of("evidence", "a receipt made out to " + FAMILY))
                .expect(201);
        client.to("billing-service", "POST", "/api/v1/tuition-disputes/" + id + "/decisions")
                .staff("bursar")
                .key(UUID.randomUUID().toString())
                .json(Map.of("outcome", "DENIED", "authority", "bursar", "reason", "charged once"))
                .expect(200);
    }

    private String asserted(UUID learner, String audience) {
        return client.to(
                        "enrollment-service",
                        "GET",
                        "/api/v1/learners/" + learner + "/identity-assertions?audience=" + audience)
                .learner(learner)
                .expect(200)
                .body()
                .path("identityAssertion")
                .asText();
    }

    private void drop(UUID learner, UUID seat) {
        client.to("enrollment-service", "POST", "/api/v1/enrollments/" + seat + "/drop-requests")
                .learner(learner)
                .key(UUID.randomUUID().toString())
                .expect(200);
    }

    private void erase(UUID learner) {
        JsonNode erased = client.to("enrollment-service", "POST", "/api/v1/learners/" + learner + "/erasures")
                .staff("registrar")
                .key("erase-" + learner)
                .expect(200)
                .body();
        assertThat(erased.path("erased").asBoolean()).isTrue();
    }

    private void assertErased(UUID learner) {
        JsonNode shown = client.to("enrollment-service", "GET", "/api/v1/learners/" + learner)
                .learner(learner)
                .expect(200)
                .body();
        assertThat(shown.path("erased").asBoolean()).isTrue();
        assertThat(shown.has("familyName")).isFalse();
        SERVICES.forEach(
                service -> assertThat(export(service, learner)).doesNotContain(CANARIES.toArray(String[]::new)));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> client.to(
                        "transcript-service", "POST", "/api/v1/learners/" + learner + "/transcripts")
                .learner(learner)
                .key(UUID.randomUUID().toString())
                .json(Map.of())
                .expect(422));
    }

    private String export(String service, UUID learner) {
        return client.to(service, "GET", "/api/v1/learners/" + learner + "/export?limit=200")
                .learner(learner)
                .expect(200)
                .text();
    }
}

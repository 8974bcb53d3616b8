package org.stackway.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stackway.system.RunningStack.Stack;

/** A name goes from enrollment-service by way of the learner to the services that print it (D23), whatever keys are rotated. */
@ExtendWith(RunningStack.class)
class TranscriptsTest {

    private final Client client;

    TranscriptsTest(Stack stack) {
        this.client = stack.client();
    }

    @Test
    void anOfficialTranscriptBearsTheNameThatEnrollmentSignedAlsoAfterItsKeyWasRotated() {
        UUID learner = Scene.register(client);

        String first = issued(learner, asserted(learner, "transcript-service"));
        client.to("enrollment-service", "POST", "/ops/v1/signing-keys")
                .staff("ops")
                .expect(201);
        String second = issued(learner, asserted(learner, "transcript-service"));

        assertThat(kid(first)).as("transcript-service's own key").isEqualTo(kid(second));
        client.to("transcript-service", "POST", "/api/v1/learners/" + learner + "/transcripts")
                .learner(learner)
                .key(UUID.randomUUID().toString())
                .json(Map.of("identityAssertion", asserted(learner, "billing-service")))
                .expect(400);
    }

    @Test
    void aStatementBearsTheName() {
        UUID learner = Scene.register(client);

        assertThat(client.to("billing-service", "GET", "/api/v1/accounts/" + learner + "/statement")
                        .learner(learner)
                        .header("Prefer", "wait=10")
                        .header("Accept", "application/pdf")
                        .header("Identity-Assertion", asserted(learner, "billing-service"))
                        .expect(200)
                        .text())
                .startsWith("%PDF-");
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

    /** The credential of a transcript that is official, and stands. */
    private String issued(UUID learner, String assertion) {
        var transcript = client.to("transcript-service", "POST", "/api/v1/learners/" + learner + "/transcripts")
                .learner(learner)
                .key(UUID.randomUUID().toString())
                .header("Prefer", "wait=10")
                .json(Map.of("identityAssertion", assertion))
                .expect(201)
                .body();
        assertThat(transcript.path("standing").asText()).isEqualTo("OFFICIAL");
        assertThat(client.to(
                                "transcript-service",
                                "GET",
                                "/api/v1/verifications/"
                                        + transcript.at("/verification/code").asText())
                        .expect(200)
                        .body()
                        .path("status")
                        .asText())
                .isEqualTo("VALID");
        return client.to(
                        "transcript-service",
                        "GET",
                        "/api/v1/transcripts/" + transcript.path("transcriptId").asText())
                .learner(learner)
                .header("Accept", "application/vc+jwt")
                .expect(200)
                .text();
    }

    private static String kid(String credential) {
        return new String(
                Base64.getUrlDecoder().decode(credential.substring(0, credential.indexOf('.'))),
                StandardCharsets.UTF_8);
    }
}

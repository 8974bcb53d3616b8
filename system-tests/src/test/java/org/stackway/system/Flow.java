package org.stackway.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;

/**
 * One learner, one course, and a payer who behaves in some way. Every request has an id or key of its own and is sent until it
 * is answered, as a client does whose server comes and goes.
 */
record Flow(
        Client client,
        String offering,
        Story story,
        String method,
        UUID learner,
        UUID enrollment,
        UUID checkout,
        UUID first,
        UUID second) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What a payer does. */
    enum Story {
        PAYS,
        PAYS_TWICE,
        FAILS_AND_PAYS,
        PAYS_AGAIN_WHILE_THE_FIRST_IS_UNKNOWN,
        SETTLES_A_DAY_LATER,
        RETURNS_TWO_DAYS_LATER,
        PAYS_AND_DROPS,
        PAYS_WHEN_IT_IS_TOO_LATE
    }

    /** A flow that the random source chooses; all ids are its own. */
    static Flow of(Client client, String offering, Random random) {
        Story story = Story.values()[random.nextInt(Story.values().length)];
        String method = story == Story.RETURNS_TWO_DAYS_LATER
                ? "ECHECK"
                : List.of("CARD", "ECHECK", "FLYWIRE").get(random.nextInt(3));
        return new Flow(client, offering, story, method, id(random), id(random), id(random), id(random), id(random));
    }

    private static UUID id(Random random) {
        byte[] seed = new byte[16];
        random.nextBytes(seed);
        return UUID.nameUUIDFromBytes(seed);
    }

    /** Up to what happens on the first day. */
    void begin() {
        persistently(() -> Scene.registration(client, learner).expect(201));
        persistently(() -> client.to("enrollment-service", "POST", "/api/v1/enrollments")
                .learner(learner)
                .key("request-" + enrollment)
                .header("Prefer", "wait=10")
                .json(Map.of("enrollmentId", enrollment, "learnerId", learner, "offeringId", offering))
                .expect(201));
        persistently(() -> client.to("billing-service", "POST", "/api/v1/checkouts")
                .learner(learner)
                .key("checkout-" + checkout)
                .header("Prefer", "wait=10")
                .json(Map.of(
                        "checkoutId",
                        checkout,
                        "learnerId",
                        learner,
                        "enrollmentIds",
                        List.of(enrollment),
                        "method",
                        method))
                .expect(201));
        switch (story) {
            case PAYS, PAYS_AND_DROPS -> pay(first, "SETTLE", null);
            case PAYS_TWICE -> {
                pay(first, "SETTLE", null);
                pay(second, "SETTLE", null);
            }
            case FAILS_AND_PAYS -> {
                pay(first, "FAIL", null);
                pay(second, "SETTLE", null);
            }
            case PAYS_AGAIN_WHILE_THE_FIRST_IS_UNKNOWN -> {
                pay(first, "UNKNOWN", null);
                pay(second, "SETTLE", null);
            }
            case SETTLES_A_DAY_LATER -> pay(first, "SETTLE", "P1D");
            case RETURNS_TWO_DAYS_LATER -> pay(first, "RETURN", "P2D");
            case PAYS_WHEN_IT_IS_TOO_LATE -> {
                // nothing on the first day
            }
        }
    }

    /** What happens days later. */
    void end() {
        switch (story) {
            case PAYS_AGAIN_WHILE_THE_FIRST_IS_UNKNOWN ->
                persistently(() -> client.to("sandbox", "POST", "/sandbox/payments/" + checkout + "/outcomes")
                        .json(Map.of("paymentId", first, "outcome", "SETTLE"))
                        .expect(200));
            case PAYS_WHEN_IT_IS_TOO_LATE -> pay(first, "SETTLE", null);
            case PAYS_AND_DROPS -> drop();
            case PAYS, PAYS_TWICE, FAILS_AND_PAYS, SETTLES_A_DAY_LATER, RETURNS_TWO_DAYS_LATER -> {
                // it happened, or happens by itself
            }
        }
    }

    /** Whether the course is the learner's at the end. */
    boolean endsEnrolled() {
        return story != Story.PAYS_AND_DROPS && story != Story.PAYS_WHEN_IT_IS_TOO_LATE;
    }

    private void pay(UUID payment, String outcome, @Nullable String after) {
        Map<String, Object> how = new HashMap<>(Map.of("paymentId", payment, "outcome", outcome));
        if (after != null) {
            how.put("after", after);
        }
        persistently(() -> client.to("sandbox", "POST", "/sandbox/payments/" + checkout + "/pay")
                .json(how)
                .expect(201));
    }

    private void drop() {
        persistently(() -> assertThat(status()).isEqualTo("ENROLLED"));
        persistently(
                () -> client.to("enrollment-service", "POST", "/api/v1/enrollments/" + enrollment + "/drop-requests")
                        .learner(learner)
                        .key("drop-" + enrollment)
                        .expect(200));
    }

    String status() {
        return client.to("enrollment-service", "GET", "/api/v1/enrollments/" + enrollment)
                .learner(learner)
                .expect(200)
                .body()
                .path("status")
                .asText();
    }

    /** What the learner owes, in cents. */
    long balance() {
        return client.to("billing-service", "GET", "/api/v1/accounts/" + learner)
                .learner(learner)
                .expect(200)
                .body()
                .path("balance")
                .path("amountMinor")
                .asLong();
    }

    private static void persistently(ThrowingRunnable request) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).untilAsserted(request);
    }
}

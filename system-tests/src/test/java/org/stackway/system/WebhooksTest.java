package org.stackway.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stackway.system.Client.Answer;
import org.stackway.system.RunningStack.Stack;

/** What a payment provider, or somebody who pretends to be one, sends. */
@ExtendWith(RunningStack.class)
class WebhooksTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Client client;
    private final Stack stack;

    WebhooksTest(Stack stack) {
        this.stack = stack;
        this.client = stack.client();
    }

    @Test
    void aWrongAMissingOrAStaleSignatureIs401AndPostsNothing() {
        Scene scene = Scene.open(stack);
        UUID enrollment = scene.request("ECEA-5700");
        JsonNode checkout = scene.checkout(enrollment);
        String body = settled(checkout, total(checkout), "USD");
        Instant now = Instant.now();

        Answer unsigned = webhook(body).send();
        Answer forged = signed(body, "msg_1", now, "whsec_" + base64("another secret, long enough"))
                .send();
        Answer stale = signed(body, "msg_2", now.minusSeconds(301), secret()).send();
        Answer ahead = signed(body, "msg_3", now.plusSeconds(360), secret()).send();

        assertThat(List.of(unsigned.status(), forged.status(), stale.status(), ahead.status()))
                .containsOnly(401);
        assertThat(List.of(unsigned.text(), forged.text(), stale.text()))
                .allSatisfy(text -> assertThat(text).doesNotContainIgnoringCase("signature mismatch"));
        assertThat(checkoutStatus(scene, checkout)).isEqualTo("OPEN");
        assertThat(scene.status(enrollment)).isEqualTo("PENDING_PAYMENT");
    }

    @Test
    void aSignedPaymentOfTheWrongAmountGoesToSuspenseAndEnrolsNobody() {
        Scene scene = Scene.open(stack);
        UUID enrollment = scene.request("ECEA-5700");
        JsonNode checkout = scene.checkout(enrollment);
        long before = breaks(scene);

        Answer answer = signed(
                        settled(checkout, total(checkout) - 100, "USD"),
                        "msg_" + UUID.randomUUID(),
                        Instant.now(),
                        secret())
                .send();

        assertThat(answer.status()).isEqualTo(200);
        await().atMost(PATIENCE).until(() -> breaks(scene) == before + 1);
        assertThat(scene.status(enrollment)).isEqualTo("PENDING_PAYMENT");
        assertThat(checkoutStatus(scene, checkout)).isNotEqualTo("SETTLED");
    }

    @Test
    void aSignedPaymentInTheWrongCurrencyGoesToSuspenseAndEnrolsNobody() {
        Scene scene = Scene.open(stack);
        UUID enrollment = scene.request("ECEA-5700");
        JsonNode checkout = scene.checkout(enrollment);
        long before = breaks(scene);

        Answer answer = signed(
                        settled(checkout, total(checkout), "EUR"), "msg_" + UUID.randomUUID(), Instant.now(), secret())
                .send();

        assertThat(answer.status()).isEqualTo(200);
        await().atMost(PATIENCE).until(() -> breaks(scene) == before + 1);
        assertThat(scene.status(enrollment)).isEqualTo("PENDING_PAYMENT");
    }

    @Test
    void theSameWebhookTenTimesAtOnceSettlesOnce() {
        Scene scene = Scene.open(stack);
        UUID enrollment = scene.request("ECEA-5700");
        JsonNode checkout = scene.checkout(enrollment);
        String body = settled(checkout, total(checkout), "USD");
        String id = "msg_" + UUID.randomUUID();
        Instant now = Instant.now();

        List<CompletableFuture<Integer>> deliveries = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> signed(body, id, now, secret()).send().status()))
                .toList();

        assertThat(deliveries.stream().map(CompletableFuture::join)).containsOnly(200);
        scene.awaitStatus(enrollment, "ENROLLED");
        String stream = "checkout/" + checkout.path("checkoutId").asText();
        assertThat(scene.events("billing-service", "type=org.stackway.billing.PaymentSettled.v1&subject=" + stream))
                .isEqualTo(1);
        assertThat(scene.events(
                        "enrollment-service",
                        "type=org.stackway.enrollment.CourseEnrolled.v1&subject=enrollment/" + enrollment))
                .isEqualTo(1);
    }

    /** What a provider sends while nothing can be stored is refused so that it comes again, and nothing of it is missing. */
    @Test
    @Tag("full")
    void case26WhatComesWhileTheStoreIsAwayIsRefusedAndAcceptedAfterwards() throws IOException, InterruptedException {
        Scene scene = Scene.open(stack);
        List<Scene> payers = IntStream.range(0, 8)
                .mapToObj(i -> new Scene(client, scene.sessionId(), Scene.register(client)))
                .toList();
        Map<Scene, UUID> seats = new LinkedHashMap<>();
        payers.forEach(payer -> seats.put(payer, payer.request("ECEA-5700")));
        Map<Scene, String> bodies = new LinkedHashMap<>();
        seats.forEach((payer, seat) -> {
            JsonNode checkout = payer.checkout(seat);
            bodies.put(payer, settled(checkout, total(checkout), "USD"));
        });
        stack.quiet();

        assertThat(stack.command().run(2, "stop", "postgres").exit()).isZero();
        bodies.forEach((payer, body) -> {
            Answer away = signed(body, "msg_" + payer.learner(), Instant.now(), secret())
                    .send();
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.headers()).containsKey("retry-after");
        });
        Stackway.Result back = stack.command().run(3, "restart", "postgres");
        assertThat(back.exit()).as(back.output()).isZero();
        bodies.forEach((payer, body) -> await().atMost(PATIENCE.multipliedBy(3))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> signed(body, "msg_" + payer.learner(), Instant.now(), secret())
                                .send()
                                .status()
                        == 200));

        seats.forEach((payer, seat) -> {
            await().atMost(PATIENCE.multipliedBy(3))
                    .until(() -> payer.status(seat).equals("ENROLLED"));
            assertThat(scene.events(
                            "enrollment-service",
                            "type=org.stackway.enrollment.CourseEnrolled.v1&subject=enrollment/" + seat))
                    .isEqualTo(1);
        });
    }

    private String checkoutStatus(Scene scene, JsonNode checkout) {
        return client.to(
                        "billing-service",
                        "GET",
                        "/api/v1/checkouts/" + checkout.path("checkoutId").asText())
                .learner(scene.learner())
                .expect(200)
                .body()
                .path("status")
                .asText();
    }

    private long breaks(Scene scene) {
        return scene.events("billing-service", "type=org.stackway.billing.ReconciliationBreakFound.v1");
    }

    private static long total(JsonNode checkout) {
        return checkout.path("total").path("amountMinor").asLong();
    }

    private static String settled(JsonNode checkout, long amountMinor, String currency) {
        return Delivery.settled(checkout, UUID.randomUUID(), amountMinor, currency);
    }

    private Client.Request webhook(String body) {
        return client.to("billing-service", "POST", "/api/v1/webhooks/card/local/main")
                .text(body);
    }

    private Client.Request signed(String body, String id, Instant at, String secret) {
        Client.Request request = webhook(body);
        Delivery.signature(secret, id, at, body).forEach(request::header);
        return request;
    }

    private String secret() {
        return stack.webhookSecret("card");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

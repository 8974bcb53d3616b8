package org.stackway.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
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

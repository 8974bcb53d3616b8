package org.stackway.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.stackway.local.sandbox.SandboxAccess.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox from outside, over HTTP, with a receiver in billing's place. */
class SandboxTest {
    @TempDir
    Path home;

    private Sandbox start() throws IOException {
        return SandboxAccess.start(home);
    }

    private static String checkout(String id, String method, String url) {
        return """
                {"checkoutId":"%s","method":"%s","tuition":{"amountMinor":40020,"currency":"USD"},
                 "serviceFee":{"amountMinor":1141,"currency":"USD"},"total":{"amountMinor":41161,"currency":"USD"},
                 "webhookUrl":"%s"}""".formatted(id, method, url);
    }

    @Test
    void aCardPaymentIsSettledAtOnceAndToldWithAValidSignature() throws Exception {
        try (Receiver billing = new Receiver(() -> 200);
                Sandbox sandbox = start()) {
            assertThat(call(sandbox, "POST", "/sandbox/checkouts", checkout("c1", "CARD", billing.url()))
                            .status())
                    .isEqualTo(201);

            SandboxAccess.Reply paid = call(sandbox, "POST", "/sandbox/payments/c1/pay", "{}");

            assertThat(paid.status()).isEqualTo(201);
            assertThat(paid.body().path("state").asText()).isEqualTo("SETTLED");
            await().until(() -> billing.received().size() == 1);
            Receiver.Received webhook = billing.received().getFirst();
            assertThat(webhook.signature())
                    .isEqualTo(StandardWebhooks.signature(
                            SandboxAccess.SECRET,
                            webhook.id(),
                            webhook.timestamp(),
                            webhook.body().getBytes(StandardCharsets.UTF_8)));
            JsonNode data = webhook.json().path("data");
            assertThat(webhook.type()).isEqualTo("payment.settled");
            assertThat(data.path("amountMinor").asLong()).isEqualTo(41161);
            assertThat(data.path("checkoutId").asText()).isEqualTo("c1");
            assertThat(data.path("settledAt").asText())
                    .isEqualTo(data.path("initiatedAt").asText());
        }
    }

    @Test
    void aProviderThatIsSilentKnowsAllTheSameAndTellsItLater() throws Exception {
        try (Receiver billing = new Receiver(() -> 200);
                Sandbox sandbox = start()) {
            call(sandbox, "POST", "/sandbox/checkouts", checkout("c1", "CARD", billing.url()));
            call(sandbox, "PUT", "/sandbox/mischief", "{\"silent\":true}");
            call(sandbox, "POST", "/sandbox/payments/c1/pay", "{}");

            SandboxAccess.Reply asked = call(sandbox, "GET", "/sandbox/payments/c1", "");
            assertThat(asked.body().path("payments").path(0).path("state").asText())
                    .isEqualTo("SETTLED");
            assertThat(billing.received()).isEmpty();
            call(sandbox, "PUT", "/sandbox/mischief", "{\"unreachable\":true}");
            assertThat(call(sandbox, "GET", "/sandbox/payments/c1", "").status())
                    .isEqualTo(503);

            await().until(() -> billing.received().size() == 1);
            call(sandbox, "PUT", "/sandbox/mischief", "{}");
            assertThat(call(sandbox, "GET", "/sandbox/journal", "")
                            .body()
                            .path("webhooks")
                            .size())
                    .isEqualTo(1);
        }
    }

    @Test
    void aDisputeIsToldAndStandsInTheSettlementsOnceItIsLost() throws Exception {
        try (Receiver billing = new Receiver(() -> 200);
                Sandbox sandbox = start()) {
            call(sandbox, "POST", "/sandbox/checkouts", checkout("c1", "CARD", billing.url()));
            call(sandbox, "POST", "/sandbox/payments/c1/pay", "{}");
            SandboxAccess.Reply opened =
                    call(sandbox, "POST", "/sandbox/payments/c1/disputes", "{\"disputeId\":\"dp_1\"}");
            assertThat(opened.status()).isEqualTo(201);
            call(sandbox, "POST", "/sandbox/disputes/dp_1/outcomes", "{\"outcome\":\"lost\"}");

            await().until(() -> billing.received().size() == 3);
            assertThat(billing.received())
                    .extracting(Receiver.Received::type)
                    .containsExactly("payment.settled", "dispute.opened", "dispute.lost");
            String day = java.time.LocalDate.now(java.time.ZoneId.of("America/Denver"))
                    .toString();
            SandboxAccess.Reply file = call(sandbox, "GET", "/sandbox/settlements/" + day + "?provider=card", "");
            assertThat(file.body().path("entries"))
                    .as("%s", file)
                    .extracting(entry -> entry.path("kind").asText())
                    .containsExactly("PAYMENT", "FEE", "CHARGEBACK");
        }
    }

    @Test
    void registrationIsIdempotentAndAnotherContentIsAConflict() throws Exception {
        try (Sandbox sandbox = start()) {
            String same = checkout("c1", "CARD", "http://127.0.0.1:9/x");
            assertThat(call(sandbox, "POST", "/sandbox/checkouts", same).status())
                    .isEqualTo(201);
            assertThat(call(sandbox, "POST", "/sandbox/checkouts", same).status())
                    .isEqualTo(200);
            SandboxAccess.Reply other = call(sandbox, "POST", "/sandbox/checkouts", same.replace("41161", "41162"));
            assertThat(other.status()).isEqualTo(409);
            assertThat(other.body().path("code").asText()).isEqualTo("CHECKOUT_DIFFERS");
        }
    }

    @Test
    void aPaymentWaitsForItsCheckoutToBeRegistered() throws Exception {
        try (Receiver billing = new Receiver(() -> 200);
                Sandbox sandbox = start()) {
            CompletableFuture<SandboxAccess.Reply> paying = CompletableFuture.supplyAsync(() -> {
                try {
                    return call(sandbox, "POST", "/sandbox/payments/late/pay", "{}");
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });

            call(sandbox, "POST", "/sandbox/checkouts", checkout("late", "ECHECK", billing.url()));

            assertThat(paying.get().status()).isEqualTo(201);
        }
    }

    @Test
    void webhooksOfOneCheckoutKeepTheirOrderThroughFailuresAndRestarts() throws Exception {
        AtomicInteger answers = new AtomicInteger();
        int port;
        try (Receiver down = new Receiver(() -> answers.incrementAndGet() > 0 ? 503 : 200);
                Sandbox sandbox = start()) {
            port = down.port();
            call(sandbox, "POST", "/sandbox/checkouts", checkout("c1", "FLYWIRE", down.url()));
            call(sandbox, "POST", "/sandbox/payments/c1/pay", "{\"outcome\":\"return\"}");
            await().until(() -> down.received().size() > 1);
            assertThat(down.received()).allMatch(webhook -> webhook.type().equals("payment.initiated"));
            assertThat(call(sandbox, "GET", "/ops/v1/quiescence", "")
                            .body()
                            .path("quiet")
                            .asBoolean())
                    .isFalse();
        }
        try (Receiver up = new Receiver(port, () -> 200);
                Sandbox again = start()) {
            await().until(() -> up.received().size() == 3);
            assertThat(up.received().stream().map(Receiver.Received::type))
                    .containsExactly("payment.initiated", "payment.settled", "payment.returned");
            await().until(() -> call(again, "GET", "/ops/v1/quiescence", "")
                    .body()
                    .path("quiet")
                    .asBoolean());
        }
    }

    @Test
    void duplicatesOnDemandCarryTheSameId() throws Exception {
        try (Receiver billing = new Receiver(() -> 200);
                Sandbox sandbox = start()) {
            call(sandbox, "POST", "/sandbox/checkouts", checkout("c1", "CARD", billing.url()));
            call(sandbox, "POST", "/sandbox/payments/c1/pay", "{}");
            await().until(() -> billing.received().size() == 1);

            SandboxAccess.Reply resent =
                    call(sandbox, "POST", "/sandbox/webhooks/resend", "{\"checkoutId\":\"c1\",\"times\":10}");

            assertThat(resent.body().path("statuses")).hasSize(10);
            assertThat(billing.received().stream().map(Receiver.Received::id).distinct())
                    .hasSize(1);
            assertThat(billing.received()).hasSize(11);
        }
    }

    @Test
    void aWrongAmountIsSettledAsPaid() throws Exception {
        try (Receiver billing = new Receiver(() -> 200);
                Sandbox sandbox = start()) {
            call(sandbox, "POST", "/sandbox/checkouts", checkout("c1", "CARD", billing.url()));
            call(sandbox, "POST", "/sandbox/payments/c1/pay", "{\"amountMinor\":1,\"currency\":\"EUR\"}");
            await().until(() -> billing.received().size() == 1);
            JsonNode data = billing.received().getFirst().json().path("data");
            assertThat(data.path("amountMinor").asLong()).isEqualTo(1);
            assertThat(data.path("currency").asText()).isEqualTo("EUR");
        }
    }

    @Test
    void aPaymentTriedAgainUnderItsOwnIdIsOnePayment() throws Exception {
        try (Receiver billing = new Receiver(() -> 200);
                Sandbox sandbox = start()) {
            call(sandbox, "POST", "/sandbox/checkouts", checkout("c1", "CARD", billing.url()));
            String paying = "{\"paymentId\":\"0199d2a0-0000-7000-8000-000000000001\"}";
            call(sandbox, "POST", "/sandbox/payments/c1/pay", paying);
            call(sandbox, "POST", "/sandbox/payments/c1/pay", paying);
            assertThat(call(sandbox, "GET", "/sandbox/payments/c1", "").body().path("payments"))
                    .hasSize(1);
        }
    }

    @Test
    void anUnknownOutcomeIsSilentUntilItIsDecided() throws Exception {
        try (Receiver billing = new Receiver(() -> 200);
                Sandbox sandbox = start()) {
            call(sandbox, "POST", "/sandbox/checkouts", checkout("c1", "CARD", billing.url()));
            SandboxAccess.Reply paid = call(sandbox, "POST", "/sandbox/payments/c1/pay", "{\"outcome\":\"unknown\"}");
            assertThat(paid.body().path("state").asText()).isEqualTo("UNKNOWN");

            String decision = "{\"paymentId\":\"%s\",\"outcome\":\"settle\"}"
                    .formatted(paid.body().path("paymentId").asText());
            SandboxAccess.Reply decided = call(sandbox, "POST", "/sandbox/payments/c1/outcomes", decision);

            assertThat(decided.body().path("state").asText()).isEqualTo("SETTLED");
            assertThat(call(sandbox, "POST", "/sandbox/payments/c1/outcomes", decision)
                            .status())
                    .isEqualTo(409);
            await().until(() -> billing.received().size() == 2);
        }
    }

    @Test
    void refundsSettleOnceForEachId() throws Exception {
        try (Receiver billing = new Receiver(() -> 200);
                Sandbox sandbox = start()) {
            call(sandbox, "POST", "/sandbox/checkouts", checkout("c1", "CARD", billing.url()));
            String refund =
                    "{\"refundId\":\"r1\",\"checkoutId\":\"c1\",\"amount\":{\"amountMinor\":40020,\"currency\":\"USD\"}}";
            call(sandbox, "POST", "/sandbox/refunds", refund);
            call(sandbox, "POST", "/sandbox/refunds", refund);
            await().until(() -> billing.received().size() == 1);
            assertThat(billing.received().getFirst().type()).isEqualTo("refund.settled");
            assertThat(call(sandbox, "POST", "/sandbox/refunds", refund.replace("40020", "1"))
                            .status())
                    .isEqualTo(409);
        }
    }

    @Test
    void aDelayedStepIsDueOnTheBusinessClockWhichOnlyGoesForward() throws Exception {
        try (Receiver billing = new Receiver(() -> 200);
                Sandbox sandbox = start()) {
            call(sandbox, "PUT", "/ops/v1/clock", "{\"now\":\"2030-01-07T16:00:00Z\"}");
            call(sandbox, "POST", "/sandbox/checkouts", checkout("c1", "FLYWIRE", billing.url()));
            call(sandbox, "POST", "/sandbox/payments/c1/pay", "{\"after\":\"P2D\"}");
            String dueAt = call(sandbox, "GET", "/ops/v1/quiescence", "")
                    .body()
                    .path("nextDueAt")
                    .asText();
            assertThat(dueAt).startsWith("2030-01-09T16:00:0");

            call(sandbox, "PUT", "/ops/v1/clock", "{\"now\":\"" + dueAt + "\"}");

            await().until(() -> billing.received().size() == 2);
            assertThat(billing.received()
                            .getLast()
                            .json()
                            .path("data")
                            .path("settledAt")
                            .asText())
                    .isEqualTo(dueAt);
            assertThat(call(sandbox, "PUT", "/ops/v1/clock", "{\"now\":\"2030-01-07T16:00:00Z\"}")
                            .status())
                    .isEqualTo(409);
        }
        try (Sandbox again = start()) {
            assertThat(call(again, "GET", "/ops/v1/clock", "")
                            .body()
                            .path("now")
                            .asText())
                    .startsWith("2030-01-09T");
        }
    }

    @Test
    void aTornLastLineOfTheJournalIsForgotten() throws Exception {
        Path journal = home.resolve("journal.jsonl");
        try (Sandbox sandbox = start()) {
            call(sandbox, "POST", "/sandbox/checkouts", checkout("c1", "CARD", "http://127.0.0.1:9/x"));
        }
        long whole = Files.size(journal);
        Files.writeString(journal, "[{\"kind\":\"clock\",\"offs", StandardOpenOption.APPEND);

        try (Sandbox again = start()) {
            assertThat(call(again, "GET", "/sandbox/payments/c1", "").status()).isEqualTo(200);
        }
        assertThat(Files.size(journal)).isEqualTo(whole);
    }

    @Test
    void badRequestsSayWhatIsWrong() throws Exception {
        try (Sandbox sandbox = start()) {
            assertThat(call(sandbox, "POST", "/token", "{\"role\":\"king\"}")
                            .body()
                            .path("code")
                            .asText())
                    .isEqualTo("ROLE_UNKNOWN");
            assertThat(call(sandbox, "POST", "/token", "{\"role\":\"learner\"}")
                            .body()
                            .path("code")
                            .asText())
                    .isEqualTo("SUBJECT_MISSING");
            assertThat(call(sandbox, "POST", "/token", "{\"rolle\":1}").status())
                    .isEqualTo(400);
            assertThat(call(sandbox, "POST", "/token", "{").status()).isEqualTo(400);
            assertThat(call(sandbox, "POST", "/sandbox/checkouts", "{}").status())
                    .isEqualTo(400);
            assertThat(call(sandbox, "DELETE", "/token", "").status()).isEqualTo(405);
            assertThat(call(sandbox, "GET", "/nothing", "").status()).isEqualTo(404);
            assertThat(call(sandbox, "POST", "/token", "x".repeat(300_000)).status())
                    .isEqualTo(413);
        }
    }
}

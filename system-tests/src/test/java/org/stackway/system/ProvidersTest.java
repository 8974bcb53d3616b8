package org.stackway.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stackway.system.RunningStack.Stack;

/** Providers that speak their own formats, and such as misbehave. */
@ExtendWith(RunningStack.class)
class ProvidersTest {

    private static final List<String> METHODS = List.of("CARD", "ECHECK", "FLYWIRE");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Client client;
    private final Stack stack;

    ProvidersTest(Stack stack) {
        this.stack = stack;
        this.client = stack.client();
    }

    @Test
    void flywireEnrolsWithMoneyOfThePayersOwnCurrency() {
        Scene scene = Scene.open(stack);
        UUID enrollment = scene.request("ECEA-5700");
        String checkout =
                scene.checkout("FLYWIRE", enrollment).path("checkoutId").asText();
        pay(checkout, Map.of("paid", Map.of("amountMinor", 49_712, "currency", "EUR")));

        scene.awaitStatus(enrollment, "ENROLLED");
        assertThat(scene.events("billing-service", "subject=checkout/" + checkout))
                .isEqualTo(3);
    }

    @Test
    void nelnetStyleEnrolsByCardAndByECheck() {
        schemes(Map.of("CARD", "NELNET", "ECHECK", "NELNET"));
        try {
            Scene scene = Scene.open(stack);
            UUID first = scene.request("ECEA-5700");
            UUID second = scene.request("ECEA-5701");
            pay(scene.checkout("CARD", first).path("checkoutId").asText(), Map.of());
            pay(scene.checkout("ECHECK", second).path("checkoutId").asText(), Map.of());

            scene.awaitStatus(first, "ENROLLED");
            scene.awaitStatus(second, "ENROLLED");
        } finally {
            schemes(Map.of("CARD", "STANDARD_WEBHOOKS", "ECHECK", "STANDARD_WEBHOOKS"));
        }
    }

    /** Whatever providers did to their messages: what they have is what we have, and each payment has one answer. */
    @Test
    @Tag("full")
    void afterAllMischiefOurPaymentsAreTheProvidersOwn() throws IOException, InterruptedException {
        Scene scene = Scene.open(stack);
        schemes(Map.of("ECHECK", "NELNET"));
        mischief(Map.of(
                "seed", 20_260_812, "duplicates", 5, "delayMillis", 3_000, "contradictPercent", 30, "losePercent", 15));
        List<String> checkouts = new ArrayList<>();
        List<UUID> enrollments = new ArrayList<>();
        try {
            for (int flow = 0; flow < 60; flow++) {
                Scene own = new Scene(client, scene.sessionId(), Scene.register(client));
                UUID enrollment = own.request("ECEA-5700");
                String checkout = own.checkout(METHODS.get(flow % METHODS.size()), enrollment)
                        .path("checkoutId")
                        .asText();
                pay(checkout, Map.of());
                checkouts.add(checkout);
                enrollments.add(enrollment);
            }
            // what was lost before anything was heard is asked about once its checkout is an hour old
            assertThat(stack.command().run(2, "clock", "advance", "2h").exit()).isZero();
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofSeconds(2))
                    .untilAsserted(() -> assertThat(ours(checkouts)).isEqualTo(theirs(checkouts)));
        } finally {
            mischief(Map.of());
            schemes(Map.of("ECHECK", "STANDARD_WEBHOOKS"));
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(enrollments).allSatisfy(enrollment -> assertThat(scene.events(
                                "enrollment-service",
                                "type=org.stackway.enrollment.CourseEnrolled.v1&subject=enrollment/" + enrollment))
                        .isEqualTo(1)));
        assertThat(client.to("billing-service", "GET", "/ops/v1/ledger")
                        .staff("ops")
                        .expect(200)
                        .body()
                        .path("totals"))
                .allSatisfy(
                        total -> assertThat(total.path("amountMinor").asLong()).isZero());
    }

    private Map<String, String> ours(List<String> checkouts) {
        Map<String, String> found = new HashMap<>();
        for (String checkout : checkouts) {
            JsonNode view = client.to("billing-service", "GET", "/api/v1/checkouts/" + checkout)
                    .staff("bursar")
                    .expect(200)
                    .body();
            found.put(checkout, view.path("status").asText());
        }
        return found;
    }

    private Map<String, String> theirs(List<String> checkouts) {
        JsonNode journal =
                client.to("sandbox", "GET", "/sandbox/journal").expect(200).body();
        Map<String, String> found = new HashMap<>();
        journal.path("payments").forEach(payment -> {
            String checkout = payment.path("checkoutId").asText();
            if (checkouts.contains(checkout)) {
                found.put(checkout, payment.path("state").asText());
            }
        });
        return found;
    }

    private void pay(String checkout, Map<String, Object> how) {
        client.to("sandbox", "POST", "/sandbox/payments/" + checkout + "/pay")
                .json(how)
                .expect(201);
    }

    private void schemes(Map<String, Object> spoken) {
        client.to("sandbox", "PUT", "/sandbox/schemes").json(spoken).expect(200);
    }

    private void mischief(Map<String, Object> wanted) {
        client.to("sandbox", "PUT", "/sandbox/mischief").json(wanted).expect(200);
    }
}

package org.stackway.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stackway.system.RunningStack.Stack;

/**
 * A swarm of payers, a provider that duplicates, delays, reorders, contradicts and for ever keeps to itself what it should say,
 * and billing-service killed at every point between two of its steps. At the end all money is where it belongs, once.
 */
@Tag("full")
@ExtendWith(RunningStack.class)
class SwarmTest {

    private static final int FLOWS = 300;
    private static final int AT_ONCE = 6;
    private static final long SEED = 20_261_122;
    private static final List<CrashPoint> FIRST_DAY = List.of(
            CrashPoint.DELIVERY_STORED_AND_NOT_APPLIED,
            CrashPoint.EVENT_APPENDED_AND_NOT_PUBLISHED,
            CrashPoint.TASK_NOT_TAKEN_BY_THE_PROVIDER,
            CrashPoint.PROVIDER_ASKED_AND_NO_ANSWER_STORED);

    private final Stack stack;
    private final Client client;

    SwarmTest(Stack stack) {
        this.stack = stack;
        this.client = stack.client();
    }

    @Test
    void allMoneyIsWhereItBelongsWhateverHappensToMessagesAndProcesses() throws Exception {
        Scene scene = Scene.open(stack);
        Random random = new Random(SEED);
        List<Flow> flows = new ArrayList<>();
        for (int i = 0; i < FLOWS; i++) {
            flows.add(Flow.of(client, scene.offering(i % 2 == 0 ? "ECEA-5700" : "ECEA-5701"), random));
        }
        sandbox("schemes", Map.of("ECHECK", "NELNET"));
        sandbox(
                "mischief",
                Map.of(
                        "seed",
                        SEED,
                        "duplicates",
                        9,
                        "delayMillis",
                        2_000,
                        "contradictPercent",
                        15,
                        "losePercent",
                        12));
        try (ExecutorService payers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> begun = start(payers, flows, Flow::begin);
            for (CrashPoint point : FIRST_DAY) {
                assertThat(point.crash(stack, Duration.ofMinutes(2)))
                        .as("%s was reached", point)
                        .isTrue();
            }
            finish(begun);
            for (String span : List.of("2h", "1d", "1d", "1d")) {
                advance(span);
                findWhatWasLost();
            }
            finish(start(payers, flows, Flow::end));
        }
        crashWhileRefundsAreHandedOver();
        advance("1d", "1d", "1d");
        findWhatWasLost();
        sandbox("mischief", Map.of());
        sandbox("schemes", Map.of("ECHECK", "STANDARD_WEBHOOKS"));
        advance("1d", "1d", "1d", "1d");
        findWhatWasLost();
        stack.quiet();

        allOfTheProvidersBooksAreOurs(flows);

        everybodyHasWhatTheyPaidFor(flows);
        stack.everySettledPaymentIsAnsweredOnce();
        noMoneyIsWhereItDoesNotBelong(flows);
    }

    /** What the next hour would do by itself: finds what the provider has and never told, and waits for its answers. */
    private void findWhatWasLost() {
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> {
                    JsonNode run = client.to("billing-service", "POST", "/ops/v1/reconciliation/runs")
                            .staff("ops")
                            .json(Map.of("kind", "HOURLY"))
                            .expect(200)
                            .body();
                    assertThat(run.path("skipped")).as(run.toPrettyString()).isEmpty();
                    assertThat(openGaps()).isEmpty();
                });
    }

    private List<String> openGaps() throws SQLException {
        List<String> open = new ArrayList<>();
        each(
                "SELECT provider || ' ' || stream FROM rm.reconciliation_case"
                        + " WHERE kind = 'WEBHOOK_GAP' AND closed_at IS NULL",
                row -> open.add(row.getString(1)));
        return open;
    }

    /** On the next business day: days go by until one is. The clock of a service that was away is set by the next advance. */
    private void crashWhileRefundsAreHandedOver() throws Exception {
        boolean reached = false;
        for (int day = 0; day < 5 && !reached; day++) {
            Process moving = stack.command().start("clock", "advance", "1d");
            reached = CrashPoint.REFUND_HANDED_OVER_AND_NOT_SETTLED.crash(stack, Duration.ofSeconds(30));
            moving.getInputStream().readAllBytes();
            moving.waitFor();
        }
        assertThat(reached).as("refunds were handed over").isTrue();
    }

    private static List<Future<?>> start(ExecutorService payers, List<Flow> flows, Consumer<Flow> part) {
        List<Future<?>> running = new ArrayList<>();
        flows.forEach(flow -> running.add(payers.submit(() -> part.accept(flow))));
        return running;
    }

    private static void finish(List<Future<?>> running) throws ExecutionException, InterruptedException {
        for (Future<?> one : running) {
            one.get();
        }
    }

    private void advance(String... spans) throws IOException, InterruptedException {
        for (String span : spans) {
            Stackway.Result moved = stack.command().run(5, "clock", "advance", span);
            assertThat(moved.exit()).as(moved.output()).isZero();
        }
    }

    private void sandbox(String what, Map<String, Object> wanted) {
        client.to("sandbox", "PUT", "/sandbox/" + what).json(wanted).expect(200);
    }

    private void allOfTheProvidersBooksAreOurs(List<Flow> flows) throws SQLException {
        Map<String, String> ours = ours(flows);
        Map<String, String> theirs = theirs(flows);
        // that a payment failed of which we never heard moves nothing, and nobody need be told
        theirs.entrySet()
                .removeIf(payment -> payment.getValue().equals("FAILED") && !ours.containsKey(payment.getKey()));
        assertThat(ours).isEqualTo(theirs);
        Map<String, String> refunds = new HashMap<>();
        each(
                "SELECT refund_id::text, status FROM rm.refund WHERE status <> 'CANCELLED'",
                row -> refunds.put(row.getString(1), row.getString(2)));
        assertThat(journal("refunds", flows)).isNotEmpty().allSatisfy(refund -> assertThat(
                        refunds.get(refund.path("refundId").asText()))
                .as("%s", refund)
                .isEqualTo(refund.path("state").asText()));
        List<String> lost = new ArrayList<>();
        each(
                "SELECT reconciliation_id::text FROM rm.reconciliation_case WHERE kind = 'WEBHOOK_GAP'",
                row -> lost.add(row.getString(1)));
        assertThat(lost).as("what was never told").isNotEmpty();
    }

    /** Payments by id, ours. None is left without its end. */
    private Map<String, String> ours(List<Flow> flows) throws SQLException {
        Map<String, String> found = new HashMap<>();
        each("SELECT payment_id::text, status, checkout_id::text FROM rm.payment", row -> {
            if (checkouts(flows).contains(row.getString(3))) {
                found.put(row.getString(1), row.getString(2));
            }
        });
        return found;
    }

    /** Payments by id, the provider's. */
    private Map<String, String> theirs(List<Flow> flows) {
        Map<String, String> found = new HashMap<>();
        journal("payments", flows)
                .forEach(payment -> found.put(
                        payment.path("paymentId").asText(),
                        payment.path("state").asText()));
        return found;
    }

    private List<JsonNode> journal(String what, List<Flow> flows) {
        List<JsonNode> found = new ArrayList<>();
        client.to("sandbox", "GET", "/sandbox/journal")
                .expect(200)
                .body()
                .path(what)
                .forEach(one -> {
                    if (checkouts(flows).contains(one.path("checkoutId").asText())) {
                        found.add(one);
                    }
                });
        return found;
    }

    private static Set<String> checkouts(List<Flow> flows) {
        return flows.stream().map(flow -> flow.checkout().toString()).collect(Collectors.toSet());
    }

    private void everybodyHasWhatTheyPaidFor(List<Flow> flows) {
        for (Flow flow : flows) {
            String status = flow.status();
            if (flow.endsEnrolled()) {
                assertThat(status).as("%s", flow).isEqualTo("ENROLLED");
            } else {
                assertThat(status).as("%s", flow).isIn("DROPPED", "EXPIRED");
            }
            boolean owes = flow.story() == Flow.Story.RETURNS_TWO_DAYS_LATER;
            assertThat(flow.balance() > 0)
                    .as("%s owes %s", flow, flow.balance())
                    .isEqualTo(owes);
        }
    }

    private void noMoneyIsWhereItDoesNotBelong(List<Flow> flows) throws SQLException {
        client.to("billing-service", "GET", "/ops/v1/ledger")
                .staff("ops")
                .expect(200)
                .body()
                .path("totals")
                .forEach(total -> assertThat(total.path("amountMinor").asLong()).isZero());
        for (String kind : List.of("MINUTES", "HOURLY", "DAILY")) {
            JsonNode run = client.to("billing-service", "POST", "/ops/v1/reconciliation/runs")
                    .staff("ops")
                    .json(Map.of("kind", kind, "dryRun", true))
                    .expect(200)
                    .body();
            assertThat(run.path("opened"))
                    .as("%s: %s", kind, run.toPrettyString())
                    .isEmpty();
            assertThat(run.path("skipped"))
                    .as("%s: %s", kind, run.toPrettyString())
                    .isEmpty();
        }
        Map<String, Long> paid = new HashMap<>();
        journal("payments", flows).stream()
                .filter(payment -> payment.path("state").asText().equals("SETTLED"))
                .forEach(payment -> paid.merge(
                        payment.path("checkoutId").asText(),
                        payment.path("amount").path("amountMinor").asLong(),
                        Long::sum));
        Map<String, Long> refunded = new HashMap<>();
        journal("refunds", flows)
                .forEach(refund -> refunded.merge(
                        refund.path("checkoutId").asText(),
                        refund.path("amount").path("amountMinor").asLong(),
                        Long::sum));
        assertThat(refunded).isNotEmpty().allSatisfy((checkout, amount) -> assertThat(amount)
                .as("checkout %s: refunded and paid", checkout)
                .isLessThanOrEqualTo(paid.getOrDefault(checkout, 0L)));
        neverMoreWasRefundedThanHadBeenPaid();
    }

    /** By the order in which billing recorded it: at no prefix did a checkout's refunds exceed its payments. */
    private void neverMoreWasRefundedThanHadBeenPaid() throws SQLException {
        List<String> broken = new ArrayList<>();
        each("""
                SELECT DISTINCT checkout FROM (
                  SELECT checkout, sum(amount) OVER (PARTITION BY checkout ORDER BY position) AS left_over FROM (
                    SELECT e.position, coalesce(p.checkout_id, (b.body ->> 'checkoutId')::uuid) AS checkout,
                           CASE WHEN e.type LIKE '%PaymentSettled%' THEN (b.body #>> '{total,amountMinor}')::bigint
                                ELSE -(b.body #>> '{amount,amountMinor}')::bigint END AS amount
                    FROM es.event e
                    CROSS JOIN LATERAL (SELECT convert_from(e.payload, 'UTF8')::jsonb AS body) b
                    LEFT JOIN rm.refund r ON e.stream_id = 'refund/' || r.refund_id
                    LEFT JOIN rm.payment p ON p.payment_id = r.payment_id
                    WHERE e.type LIKE '%PaymentSettled%' OR e.type LIKE '%RefundIssued%') moved) sums
                WHERE left_over < 0
                """, row -> broken.add(row.getString(1)));
        assertThat(broken).isEmpty();
    }

    /** What is done with a row. */
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void each(String query, RowReader reader) throws SQLException {
        try (Connection database = stack.database("billing");
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}

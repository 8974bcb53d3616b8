package org.stackway.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stackway.system.Load.Outcome;
import org.stackway.system.RunningStack.Stack;

/**
 * 500 deliveries a second for half a minute, three times, a twentieth of them forged, beside learners who use the API: how long
 * accepting one takes, what the API's users notice of it beside the same requests without it, and that nothing is lost.
 */
@Tag("bench")
@ExtendWith(RunningStack.class)
class WebhookLoadBench {

    private static final int PER_SECOND = 500;
    private static final int SECONDS = 30;
    private static final int WARM_UPS = 2;
    private static final int WARM_UP_SECONDS = 60;
    /** Baseline and flood take turns, so that a neighbour who comes and goes troubles both. */
    private static final int ROUNDS = 3;

    private static final int API_PER_SECOND = 30;
    private static final int CHECKOUTS = 300;
    private static final int FORGED_EVERY = 20;

    private final Stack stack;
    private final Client client;
    private final String secret;

    WebhookLoadBench(Stack stack) {
        this.stack = stack;
        this.client = stack.client();
        this.secret = stack.webhookSecret("card");
    }

    /** A checkout to be paid, the payment, and the learner's token. */
    private record Payer(UUID learner, String token, JsonNode checkout, UUID payment) {}

    @Test
    void fiveHundredDeliveriesASecondAreAcceptedAndLearnersHardlyNotice() throws Exception {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        try {
            measure(vertx);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get();
        }
    }

    private void measure(Vertx vertx) throws Exception {
        for (int round = 0; round < WARM_UPS; round++) {
            List<Payer> payers = payers(CHECKOUTS);
            try (Load load = sender(vertx)) {
                together(load, deliveries(payers, WARM_UP_SECONDS), api(payers, WARM_UP_SECONDS));
            }
        }
        List<List<Payer>> payers = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            payers.add(payers(CHECKOUTS));
        }
        List<Round> rounds = new ArrayList<>();
        for (List<Payer> some : payers) {
            rounds.add(round(vertx, some));
        }
        compare(rounds, payers.stream().flatMap(List::stream).toList());
    }

    /** What was measured without deliveries, what right after it with them, and what neighbours took meanwhile. */
    private record Round(Outcome alone, Both both, String stolen, Duration behind) {}

    private Round round(Vertx vertx, List<Payer> payers) throws Exception {
        // all of it before anything is measured: to sign so many takes seconds, and leaves garbage and code to be
        // compiled
        List<Load.Request> deliveries = deliveries(payers, SECONDS);
        List<Load.Request> learners = api(payers, SECONDS);
        System.gc();
        drained();
        stack.quiet();

        try (Load load = sender(vertx)) {
            Processors before = Processors.now();
            Outcome alone = load.at(API_PER_SECOND, learners);
            Processors between = Processors.now();
            Both both = together(load, deliveries, learners);
            String stolen = "stolen by neighbours: " + between.since(before) + " alone, "
                    + Processors.now().since(between) + " beside it";
            Instant sent = Instant.now();
            drained();
            return new Round(alone, both, stolen, Duration.between(sent, Instant.now()));
        }
    }

    private Load sender(Vertx vertx) {
        return new Load(vertx, stack.port("billing-service"));
    }

    private void compare(List<Round> rounds, List<Payer> payers) throws SQLException, IOException {
        Outcome accepted = Outcome.of(rounds.stream().map(round -> round.both().deliveries()));
        Outcome together = Outcome.of(rounds.stream().map(round -> round.both().api()));
        Outcome alone = Outcome.of(rounds.stream().map(Round::alone));

        List<String> lines = new ArrayList<>();
        for (Round round : rounds) {
            lines.add("a round: deliveries " + round.both().deliveries().described() + "; API alone "
                    + round.alone().described() + ", beside it "
                    + round.both().api().described() + "; "
                    + round.stolen() + "; applied " + round.behind().toSeconds() + " s after the last was sent");
        }
        lines.add("deliveries at " + PER_SECOND + "/s for " + ROUNDS + " times " + SECONDS + " s: "
                + accepted.described() + ", " + accepted.counts());
        lines.add("API at " + API_PER_SECOND + "/s alone: " + alone.described() + ", " + alone.counts());
        lines.add("API beside it: " + together.described() + ", " + together.counts());
        publish(lines);
        int sentInARound = PER_SECOND * SECONDS;
        long sentInAll = (long) sentInARound * rounds.size();
        long forged = rounds.size()
                * IntStream.range(0, sentInARound)
                        .filter(delivery -> forged(delivery, CHECKOUTS))
                        .count();
        assertThat(accepted.counts()).isEqualTo(Map.of(200, sentInAll - forged, 401, forged));
        assertThat(stored(payers)).isEqualTo(sentInAll - forged);
        assertThat(paid(payers)).isEqualTo(payers.size());
        assertThat(together.counts().keySet()).containsExactly(200);
        assertThat(accepted.tenthsOfMillis(990)).isLessThanOrEqualTo(2_500);
        assertThat(together.tenthsOfMillis(990)).isLessThanOrEqualTo(2 * alone.tenthsOfMillis(990));
    }

    /** What came of deliveries, and of what learners did meanwhile. */
    private record Both(Outcome deliveries, Outcome api) {}

    private static Both together(Load load, List<Load.Request> deliveries, List<Load.Request> api) throws Exception {
        FutureTask<Outcome> beside = new FutureTask<>(() -> load.at(API_PER_SECOND, api));
        Thread.ofPlatform().name("learners").start(beside);
        return new Both(load.at(PER_SECOND, deliveries), beside.get());
    }

    private List<Payer> payers(int many) throws ExecutionException, InterruptedException {
        Scene scene = Scene.open(stack);
        List<Payer> payers = new ArrayList<>();
        try (ExecutorService at = Executors.newFixedThreadPool(6)) {
            List<Future<Payer>> made = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                made.add(at.submit(() -> payer(scene)));
            }
            for (Future<Payer> one : made) {
                payers.add(one.get());
            }
        }
        return payers;
    }

    private Payer payer(Scene scene) {
        Scene own = new Scene(client, scene.sessionId(), Scene.register(client));
        JsonNode checkout = own.checkout(own.request("ECEA-5700"));
        return new Payer(own.learner(), client.token("learner", own.learner().toString()), checkout, UUID.randomUUID());
    }

    /** Each payment is told of again and again, under other ids, as providers do; one in twenty is forged. */
    private List<Load.Request> deliveries(List<Payer> payers, int seconds) {
        List<Load.Request> all = new ArrayList<>();
        Instant now = Instant.now();
        for (int i = 0; i < PER_SECOND * seconds; i++) {
            Payer payer = payers.get(i % payers.size());
            String body = Delivery.settled(
                    payer.checkout(),
                    payer.payment(),
                    payer.checkout().path("total").path("amountMinor").asLong(),
                    "USD");
            boolean forged = forged(i, payers.size());
            Map<String, String> headers = new HashMap<>(
                    Delivery.signature(secret, "load-" + payer.payment() + "-" + i, now, forged ? body + " " : body));
            headers.put("content-type", "application/json");
            all.add(new Load.Request(
                    HttpMethod.POST, "/api/v1/webhooks/card/local/main", headers, Buffer.buffer(body)));
        }
        return all;
    }

    /** One in twenty, and each payer's in turn. */
    private static boolean forged(int delivery, int payers) {
        return (delivery + delivery / payers) % FORGED_EVERY == 0;
    }

    /** What learners look at. */
    private List<Load.Request> api(List<Payer> payers, int seconds) {
        List<Load.Request> all = new ArrayList<>();
        for (int i = 0; i < API_PER_SECOND * seconds; i++) {
            Payer payer = payers.get(i % payers.size());
            String path =
                    switch (i % 3) {
                        case 0 -> "/api/v1/accounts/" + payer.learner();
                        case 1 ->
                            "/api/v1/checkouts/"
                                    + payer.checkout().path("checkoutId").asText();
                        default -> "/api/v1/accounts/" + payer.learner() + "/statement";
                    };
            all.add(new Load.Request(
                    HttpMethod.GET, path, Map.of("authorization", "Bearer " + payer.token()), Buffer.buffer()));
        }
        return all;
    }

    private void drained() {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> number("SELECT count(*) FROM provider.webhook WHERE status = 'PENDING'") == 0);
    }

    private long stored(List<Payer> payers) throws SQLException {
        return sum(payers, "SELECT count(*) FROM provider.webhook WHERE delivery_id LIKE 'load-%s-%%'");
    }

    private long paid(List<Payer> payers) throws SQLException {
        return sum(payers, "SELECT count(*) FROM rm.payment WHERE payment_id = '%s' AND status = 'SETTLED'");
    }

    private long sum(List<Payer> payers, String query) throws SQLException {
        long sum = 0;
        for (Payer payer : payers) {
            sum += number(query.formatted(payer.payment()));
        }
        return sum;
    }

    private long number(String query) throws SQLException {
        try (Connection database = stack.database("billing");
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void publish(List<String> lines) throws IOException {
        lines.forEach(System.out::println);
        Path folder = Files.createDirectories(Path.of("target", "bench"));
        Files.write(folder.resolve("webhooks.txt"), lines);
    }
}

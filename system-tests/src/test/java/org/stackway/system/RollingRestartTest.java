package org.stackway.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stackway.system.Client.Answer;
import org.stackway.system.RunningStack.Stack;

/** Every instance of every service is restarted, one after the other, while learners are at work: nobody notices. */
@Tag("full")
@Instances(2)
@ExtendWith(RunningStack.class)
class RollingRestartTest {

    private static final List<String> SERVICES = List.of("session", "enrollment", "billing", "admission", "transcript");
    private static final int LEARNERS_AT_ONCE = 4;
    private static final Duration BETWEEN_LEARNERS = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Stack stack;
    private final Client client;
    private final KeepingClient keeping = new KeepingClient();
    private final Queue<Journey> journeys = new ConcurrentLinkedQueue<>();

    RollingRestartTest(Stack stack) {
        this.stack = stack;
        this.client = stack.client();
    }

    /** What one learner has done, all of it answered. */
    private record Journey(UUID learner, UUID enrollment, UUID checkout, UUID transcript) {}

    @Test
    void noRequestIsLostAndEachHasOneEffect() throws Exception {
        Scene scene = Scene.open(stack);
        journeys.add(journey(scene));
        AtomicBoolean restarted = new AtomicBoolean();
        long begun = System.nanoTime();
        try (ExecutorService learners = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> working = new ArrayList<>();
            for (int learner = 0; learner < LEARNERS_AT_ONCE; learner++) {
                working.add(learners.submit(() -> {
                    while (!restarted.get()) {
                        journeys.add(journey(scene));
                        LockSupport.parkNanos(BETWEEN_LEARNERS.toNanos());
                    }
                }));
            }
            try {
                restartAll(working);
            } finally {
                restarted.set(true);
            }
            for (Future<?> one : working) {
                one.get(1, TimeUnit.MINUTES);
            }
        }
        System.out.printf(
                "rolling restart of two of each under load: %d s, %d learners, %d requests kept, sent once more: %s%n",
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun),
                journeys.size(),
                keeping.requests(),
                keeping.cameAgain());

        assertThat(journeys).hasSizeGreaterThan(20);
        assertThat(keeping.cameAgain()).as("an outcome that nobody knows").doesNotContainKey("504 OUTCOME_UNKNOWN");
        each("enrollment", "enrollment.LearnerRegistered", "learner", Journey::learner);
        each("enrollment", "enrollment.EnrollmentRequested", "enrollment", Journey::enrollment);
        each("billing", "billing.CheckoutOpened", "checkout", Journey::checkout);
        each("transcript", "transcript.TranscriptIssued", "transcript", Journey::transcript);
        stack.quiet();
        for (String service : SERVICES) {
            assertThat(client.to(service + "-service", "GET", "/ops/v1/parked")
                            .staff("ops")
                            .expect(200)
                            .body()
                            .path("items"))
                    .as("parked in " + service)
                    .isEmpty();
        }
    }

    /** One after the other, as {@code restart} does with a service of several instances. */
    private void restartAll(List<Future<?>> working) throws IOException, InterruptedException {
        for (String service : SERVICES) {
            Stackway.Result restart = stack.command().run(5, "restart", service);
            assertThat(restart.exit()).as(restart.output()).isZero();
            assertThat(restart.output())
                    .contains(service + "-service-1", service + "-service-2", "stopped")
                    .doesNotContain("killed");
            System.out.println(restart.output().strip());
            assertThat(working).as("learners at work").noneMatch(Future::isDone);
        }
    }

    /** Commands and reads at all five services; each read waits for what was written before it. */
    private Journey journey(Scene scene) {
        UUID learner = UUID.randomUUID();
        UUID enrollment = UUID.randomUUID();
        UUID checkout = UUID.randomUUID();
        Answer registered = keeping.keep(Scene.registration(client, learner), 201);
        read(learner, "enrollment", "/api/v1/learners/" + learner, registered);
        keeping.keep(
                client.to("session-service", "PUT", "/api/v1/courses/" + courseOf(learner))
                        .staff("registrar")
                        .json(Map.of(
                                "title",
                                "Course of " + learner,
                                "owningProgramme",
                                "MS-ECE",
                                "programmes",
                                List.of("MS-ECE"))),
                201);
        Answer requested = keeping.keep(
                client.to("enrollment-service", "POST", "/api/v1/enrollments")
                        .learner(learner)
                        .key("request-" + enrollment)
                        .json(Map.of(
                                "enrollmentId",
                                enrollment,
                                "learnerId",
                                learner,
                                "offeringId",
                                scene.offering("ECEA-5700"))),
                201);
        read(learner, "billing", "/api/v1/accounts/" + learner, requested);
        keeping.keep(
                client.to("billing-service", "POST", "/api/v1/checkouts")
                        .learner(learner)
                        .key("checkout-" + checkout)
                        .json(Map.of(
                                "checkoutId",
                                checkout,
                                "learnerId",
                                learner,
                                "enrollmentIds",
                                List.of(enrollment),
                                "method",
                                "CARD")),
                201);
        keeping.keep(
                client.to("admission-service", "POST", "/api/v1/learners/" + learner + "/declarations")
                        .learner(learner)
                        .key("declare-" + learner)
                        .json(Map.of("programmes", List.of("MS-ECE"), "certificates", List.of())),
                200);
        UUID transcript = UUID.fromString(keeping.keep(
                        client.to("transcript-service", "POST", "/api/v1/learners/" + learner + "/transcripts")
                                .learner(learner)
                                .key("transcript-" + learner)
                                .json(Map.of()),
                        201)
                .body()
                .path("transcriptId")
                .asText());
        return new Journey(learner, enrollment, checkout, transcript);
    }

    private void read(UUID learner, String service, String path, Answer written) {
        keeping.keep(
                client.to(service + "-service", "GET", path)
                        .learner(learner)
                        .header("X-Min-Position", written.headers().getOrDefault("x-position", "")),
                200);
    }

    private static String courseOf(UUID learner) {
        long bits = learner.getLeastSignificantBits();
        StringBuilder letters = new StringBuilder("Z");
        for (int letter = 0; letter < 3; letter++) {
            letters.append((char) ('A' + Math.floorMod(bits >> (8 * letter), 26)));
        }
        return letters + "-" + (1000 + Math.floorMod(bits >> 24, 9000));
    }

    /** Of this type there is one event in the stream of every journey: a request that was sent twice took effect once. */
    private void each(String database, String type, String category, Function<Journey, UUID> id) {
        List<String> streams = journeys.stream()
                .map(journey -> category + "/" + id.apply(journey))
                .toList();
        await(type).atMost(PATIENCE).untilAsserted(() -> assertThat(counted(database, type, streams))
                .containsExactlyInAnyOrderElementsOf(streams));
    }

    /** The stream of each event of the type, once for each. */
    private List<String> counted(String database, String type, List<String> streams) throws SQLException {
        try (Connection connection = stack.database(database);
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT stream_id FROM es.event WHERE stream_id = ANY (?) AND type LIKE ?")) {
            Array wanted = connection.createArrayOf("text", streams.toArray());
            statement.setArray(1, wanted);
            statement.setString(2, "%" + type + "%");
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }
}

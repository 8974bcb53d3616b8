package org.stackway.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stackway.system.RunningStack.Stack;

/** Every read model of every service can be made again, and a topic that is gone comes back from its store. */
@Tag("full")
@ExtendWith(RunningStack.class)
class ReplayTest {

    private static final List<String> SERVICES = List.of(
            "session-service", "enrollment-service", "billing-service", "admission-service", "transcript-service");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Stack stack;
    private final Client client;

    ReplayTest(Stack stack) {
        this.stack = stack;
        this.client = stack.client();
    }

    @Test
    void afterAJourneyEveryReadModelIsRebuiltWithTheSameContent() throws IOException, InterruptedException {
        demo(21);
        assertThat(rebuildAll()).as("read models").hasSizeGreaterThan(20);
    }

    @Test
    void aDeletedTopicIsRestoredFromItsStoreAndConsumersEndWhereTheyWere()
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        demo(22);
        stack.quiet();
        Map<String, String> before = rebuildAll();

        deleteTopic("enrollment-events");
        String id = ops("enrollment-service", "POST", "/ops/v1/replays")
                .json(Map.of("kind", "REPUBLISH", "target", "LIVE"))
                .expect(202)
                .body()
                .path("id")
                .asText();
        JsonNode job = done("enrollment-service", id);
        assertThat(job.at("/progress/done").asLong()).isPositive();

        stack.quiet();
        for (String service : SERVICES) {
            assertThat(ops(service, "GET", "/ops/v1/parked").expect(200).body().path("items"))
                    .as("parked in " + service)
                    .isEmpty();
        }
        assertThat(rebuildAll()).isEqualTo(before);
        // and the system goes on over the restored topic
        demo(23);
    }

    /** Rebuilds them one after the other; yields their contents. Fails unless each is what it was. */
    private Map<String, String> rebuildAll() {
        stack.quiet();
        Map<String, String> contents = new TreeMap<>();
        for (String service : SERVICES) {
            for (JsonNode projection : ops(service, "GET", "/ops/v1/projections")
                    .expect(200)
                    .body()
                    .path("items")) {
                String name = projection.path("name").asText();
                Instant begun = Instant.now();
                String id = ops(service, "POST", "/ops/v1/projections/" + name + "/rebuilds")
                        .json(Map.of())
                        .expect(202)
                        .body()
                        .path("id")
                        .asText();
                JsonNode outcome = done(service, id).path("outcome");
                assertThat(outcome.path("sameContent").asBoolean())
                        .as(service + " " + name + ": " + outcome)
                        .isTrue();
                System.out.printf(
                        "%s %s: %d rows in %d ms%n",
                        service,
                        name,
                        outcome.path("rows").asLong(),
                        Duration.between(begun, Instant.now()).toMillis());
                contents.put(service + " " + name, outcome.path("content").asText());
            }
        }
        return contents;
    }

    private JsonNode done(String service, String id) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).untilAsserted(() -> assertThat(
                        job(service, id).path("state").asText())
                .as(job(service, id).toPrettyString())
                .isIn("DONE", "FAILED"));
        JsonNode job = job(service, id);
        assertThat(job.path("state").asText()).as(job.toPrettyString()).isEqualTo("DONE");
        return job;
    }

    private JsonNode job(String service, String id) {
        return ops(service, "GET", "/ops/v1/replays/" + id).expect(200).body();
    }

    private void demo(int seed) throws IOException, InterruptedException {
        Stackway.Result demo = stack.command().run(5, "demo", "--learners", "5", "--seed", Integer.toString(seed));
        assertThat(demo.exit()).as(demo.output()).isZero();
    }

    private Client.Request ops(String service, String method, String path) {
        return client.to(service, method, path).staff("ops");
    }

    private void deleteTopic(String topic) throws InterruptedException, ExecutionException, TimeoutException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + stack.port("kafka")))) {
            admin.deleteTopics(List.of(topic)).all().get(30, TimeUnit.SECONDS);
            await().atMost(PATIENCE).until(() -> !admin.listTopics()
                    .names()
                    .get(10, TimeUnit.SECONDS)
                    .contains(topic));
        }
    }
}

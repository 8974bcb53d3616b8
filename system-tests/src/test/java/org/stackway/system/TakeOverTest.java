package org.stackway.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stackway.system.RunningStack.Stack;

/** Two processes of one service share its database; when one is killed, the other relays all of it. */
@Tag("full")
@ExtendWith(RunningStack.class)
class TakeOverTest {

    private static final System.Logger LOG = System.getLogger(TakeOverTest.class.getName());
    private static final String SERVICE = "enrollment-service";
    private static final int LEARNERS = 150;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration TAKE_OVER = Duration.ofSeconds(15);

    private final Stack stack;
    private final Client first;

    TakeOverTest(Stack stack) {
        this.stack = stack;
        this.first = stack.client();
    }

    @Test
    void theOwnerOfShardsIsKilledAndTheOtherInstanceTakesThemWithinFifteenSeconds() throws Exception {
        long owner = AnotherInstance.pidOf(stack, SERVICE);
        try (AnotherInstance other = AnotherInstance.of(stack, SERVICE, Map.of(), List.of())) {
            Client second = new Client(Map.of(SERVICE, other.port(), "sandbox", stack.port("sandbox")));
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> owners(second).size() == 2);

            register(first, LEARNERS / 3);
            register(second, LEARNERS / 3);
            kill(owner);
            long killed = System.nanoTime();
            register(second, LEARNERS / 3);
            await().atMost(TAKE_OVER)
                    .pollInterval(Duration.ofMillis(250))
                    .until(() -> owners(second).size() == 1);
            LOG.log(
                    System.Logger.Level.INFO,
                    "all shards taken over after {0} ms",
                    (System.nanoTime() - killed) / 1_000_000);

            await().atMost(PATIENCE)
                    .until(() -> relay(second).path("unpublished").asLong() == 0);
            assertThat(stack.command().run(2, "restart", SERVICE).exit()).isZero();
            for (String consumer : List.of("billing-service", "admission-service", "transcript-service")) {
                await().atMost(PATIENCE)
                        .until(() -> ops(first, consumer, "/ops/v1/consumers")
                                        .at("/items/0/lag")
                                        .asLong(-1)
                                == 0);
                assertThat(ops(first, consumer, "/ops/v1/parked").path("items"))
                        .as("a version that is missing or too early is parked by %s", consumer)
                        .isEmpty();
            }
        }
    }

    private static void register(Client at, int learners) {
        for (int i = 0; i < learners; i++) {
            Scene.register(at);
        }
    }

    private static void kill(long pid) {
        assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
    }

    private static Set<String> owners(Client at) {
        Set<String> owners = new HashSet<>();
        relay(at).path("shards").forEach(shard -> owners.add(shard.path("owner").asText("nobody")));
        return owners;
    }

    private static JsonNode relay(Client at) {
        return ops(at, SERVICE, "/ops/v1/relay");
    }

    private static JsonNode ops(Client at, String service, String path) {
        return at.to(service, "GET", path).staff("ops").expect(200).body();
    }
}

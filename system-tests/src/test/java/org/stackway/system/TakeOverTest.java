package org.stackway.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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
        long owner = pid();
        int port = freePort();
        Process other = anotherLike(owner, port);
        try {
            Client second = new Client(Map.of(SERVICE, port, "sandbox", stack.port("sandbox")));
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
        } finally {
            other.destroy();
            if (!other.waitFor(30, TimeUnit.SECONDS)) {
                other.destroyForcibly();
            }
        }
    }

    private static void register(Client at, int learners) {
        for (int i = 0; i < learners; i++) {
            Scene.register(at);
        }
    }

    private long pid() throws IOException, InterruptedException {
        String status = stack.command().run(1, "status", "--json").output();
        for (JsonNode row : new ObjectMapper().readTree(status)) {
            if (row.path("name").asText().equals(SERVICE)) {
                return row.path("pid").asLong();
            }
        }
        throw new AssertionError("no process " + SERVICE + " in " + status);
    }

    /** The same program with the same settings, on a port and under a name of its own. */
    private static Process anotherLike(long pid, int port) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        List<String> command = new ArrayList<>(entries(process.resolve("cmdline")));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile("second-instance", ".log").toFile());
        builder.environment().clear();
        for (String entry : entries(process.resolve("environ"))) {
            int equals = entry.indexOf('=');
            builder.environment().put(entry.substring(0, equals), entry.substring(equals + 1));
        }
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        return builder.start();
    }

    private static List<String> entries(Path file) throws IOException {
        return List.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\0"));
    }

    private static void kill(long pid) {
        assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
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

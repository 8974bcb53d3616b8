package org.stackway.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the one stack that all tests of this run share: brought up on first use, taken down at the end. A class that
 * asks for several instances ({@link Instances}) gets a stack of its own, which goes with it; one that asks for proxies
 * ({@link ThroughPrism}) sees the shared one through them.
 */
final class RunningStack implements ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(RunningStack.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Stack.class || type == Prism.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext proxied = asking(context, ThroughPrism.class).orElse(null);
        if (proxied != null) {
            Prism prism = proxied.getStore(NAMESPACE)
                    .getOrComputeIfAbsent(Prism.class, type -> Prism.before(shared(context)), Prism.class);
            return parameter.getParameter().getType() == Prism.class ? prism : prism.stack();
        }
        return asking(context, Instances.class)
                .map(several -> several(several, instances(several)))
                .orElseGet(() -> shared(context));
    }

    /** The class that bears the annotation: the test's own, or one around it. */
    private static Optional<ExtensionContext> asking(ExtensionContext context, Class<? extends Annotation> annotation) {
        return Stream.iterate(Optional.of(context), Optional::isPresent, at -> at.flatMap(ExtensionContext::getParent))
                .flatMap(Optional::stream)
                .filter(at -> at.getElement()
                        .filter(element -> element.getDeclaredAnnotation(annotation) != null)
                        .isPresent())
                .findFirst();
    }

    private static int instances(ExtensionContext asking) {
        return asking.getElement()
                .map(element -> element.getDeclaredAnnotation(Instances.class).value())
                .orElseThrow();
    }

    /** Under a name of its own: a store that has nothing under a name looks into those around it, where the shared one is. */
    private static Stack several(ExtensionContext asking, int instances) {
        return asking.getStore(NAMESPACE)
                .getOrComputeIfAbsent(instances + " of each", name -> Stack.up(instances), Stack.class);
    }

    private static Stack shared(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(Stack.class, type -> Stack.up(), Stack.class);
    }

    /** A stack that is up. */
    static final class Stack implements AutoCloseable {
        private static final ObjectMapper JSON = new ObjectMapper();
        private static final Duration QUIET_WITHIN = Duration.ofMinutes(3);

        private final Stackway command;
        private final Map<String, Integer> ports;
        private final JsonNode status;

        private Stack(Stackway command, JsonNode status) {
            this(command, status, ports(status));
        }

        private Stack(Stackway command, JsonNode status, Map<String, Integer> ports) {
            this.command = command;
            this.status = status;
            this.ports = ports;
        }

        private static Map<String, Integer> ports(JsonNode status) {
            Map<String, Integer> ports = new LinkedHashMap<>();
            status.forEach(
                    row -> ports.put(row.path("name").asText(), row.path("port").asInt()));
            return ports;
        }

        /** The same stack, its services reached at other ports. */
        Stack through(Map<String, Integer> proxies) {
            Map<String, Integer> seen = new LinkedHashMap<>(ports);
            Map<String, String> environment = new HashMap<>(command.environment());
            proxies.forEach((service, port) -> {
                seen.put(service + "-service", port);
                environment.put("STACKWAY_PORT_" + service.toUpperCase(Locale.ROOT), Integer.toString(port));
            });
            return new Stack(new Stackway(environment), status, seen);
        }

        static Stack up() {
            return up(home(), portBase(), Map.of());
        }

        /** Beside the one of all others. */
        static Stack up(int instances) {
            return up(
                    home() + "-" + instances,
                    portBase() + 50 * instances,
                    Map.of("STACKWAY_INSTANCES", Integer.toString(instances)));
        }

        private static String home() {
            return System.getenv().getOrDefault("STACKWAY_HOME", "target/stackway-test");
        }

        private static int portBase() {
            return Integer.parseInt(System.getenv().getOrDefault("STACKWAY_PORT_BASE", "28080"));
        }

        private static Stack up(String home, int portBase, Map<String, String> more) {
            Map<String, String> environment = new HashMap<>(more);
            environment.put("STACKWAY_HOME", home);
            environment.put("STACKWAY_PORT_BASE", Integer.toString(portBase));
            Stackway command = new Stackway(environment);
            try {
                command.run(1, "down", "--wipe");
                Stackway.Result up = command.run(10, "up");
                if (up.exit() != 0) {
                    throw new AssertionError("stackway up failed:\n" + up.output());
                }
                return new Stack(
                        command,
                        JSON.readTree(command.run(1, "status", "--json").output()));
            } catch (IOException failure) {
                throw new AssertionError("stackway could not be run", failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted while starting", interrupted);
            }
        }

        Stackway command() {
            return command;
        }

        /** The port a process of the stack listens on. */
        int port(String process) {
            Integer port = ports.get(process);
            if (port == null) {
                throw new AssertionError("no process " + process + " in " + status);
            }
            return port;
        }

        Client client() {
            return new Client(ports);
        }

        /** A connection to a database of this stack as its server's owner. */
        Connection database(String name) throws SQLException {
            try {
                JsonNode secrets = JSON.readTree(Files.readString(command.home().resolve("secrets.json")));
                return DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port("postgres") + "/" + name,
                        "postgres",
                        secrets.at("/database/postgres").asText());
            } catch (IOException unreadable) {
                throw new AssertionError("the stack's secrets cannot be read", unreadable);
            }
        }

        /** Keeps a copy of a service's database, and tells an instant just before. */
        Instant backUp(String name) throws IOException, InterruptedException, SQLException {
            quiet();
            Instant at = Instant.now().minusSeconds(1);
            assertThat(command.run(2, "stop", name).exit()).isZero();
            server("CREATE DATABASE " + name + "_backup TEMPLATE " + name + " OWNER " + name + "_owner");
            assertThat(command.run(5, "restart", name).exit()).isZero();
            return at;
        }

        /** Puts the copy in the database's place; the service is stopped then. */
        void putBack(String name) throws IOException, InterruptedException, SQLException {
            assertThat(command.run(2, "stop", name).exit()).isZero();
            server("DROP DATABASE " + name + " WITH (FORCE)");
            server("ALTER DATABASE " + name + "_backup RENAME TO " + name);
        }

        private void server(String sql) throws SQLException {
            try (Connection connection = database("postgres");
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        /** Ends a process at once, as a power cut would. */
        void kill(String process) throws IOException, InterruptedException {
            for (JsonNode row : JSON.readTree(command.run(1, "status", "--json").output())) {
                if (row.path("name").asText().equals(process)) {
                    assertThat(ProcessHandle.of(row.path("pid").asLong()))
                            .hasValueSatisfying(handle ->
                                    assertThat(handle.destroyForcibly()).isTrue());
                    return;
                }
            }
            throw new AssertionError("no process " + process);
        }

        /** Returns when every service has consumed and relayed everything there is. */
        void quiet() {
            for (String service : ports.keySet()) {
                if (service.endsWith("-service")) {
                    await(service + " is quiet")
                            .atMost(QUIET_WITHIN)
                            .pollInterval(Duration.ofMillis(200))
                            .untilAsserted(() -> {
                                JsonNode report = client().to(service, "GET", "/ops/v1/quiescence")
                                        .staff("ops")
                                        .expect(200)
                                        .body();
                                assertThat(report.path("quiet").asBoolean())
                                        .as(service + report.toPrettyString())
                                        .isTrue();
                            });
                }
            }
        }

        /** For every settled payment and enrolment there is one answer: it enrolled, or was declined. */
        void everySettledPaymentIsAnsweredOnce() {
            await("answers")
                    .atMost(QUIET_WITHIN)
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> {
                        JsonNode answers = client().to("billing-service", "GET", "/ops/v1/reconciliation/answers")
                                .staff("ops")
                                .expect(200)
                                .body();
                        assertThat(answers.path("holds").asBoolean())
                                .as(answers.toPrettyString())
                                .isTrue();
                    });
        }

        /** The webhook secret of a provider the sandbox plays. */
        String webhookSecret(String provider) {
            for (JsonNode row : status) {
                for (JsonNode entry : row.path("providers")) {
                    if (entry.path("name").asText().equals(provider)) {
                        return entry.path("secret").asText();
                    }
                }
            }
            throw new AssertionError("no provider " + provider + " in " + status);
        }

        @Override
        public void close() throws IOException {
            try {
                command.run(2, "down", "--wipe");
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

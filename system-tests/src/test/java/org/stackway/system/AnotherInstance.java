package org.stackway.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.stackway.system.RunningStack.Stack;

/** A second process of a service of the stack: the same program, on a port of its own. */
final class AnotherInstance implements AutoCloseable {

    private final Process process;
    private final int port;

    private AnotherInstance(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** With the settings of the first one, and these. */
    static AnotherInstance of(Stack stack, String service, Map<String, String> environment, List<String> javaOptions)
            throws IOException, InterruptedException {
        Path like = Path.of("/proc", Long.toString(pidOf(stack, service)));
        int port = freePort();
        List<String> command = new ArrayList<>(entries(like.resolve("cmdline")));
        command.addAll(1, javaOptions);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile("another-instance", ".log").toFile());
        builder.environment().clear();
        for (String entry : entries(like.resolve("environ"))) {
            int equals = entry.indexOf('=');
            builder.environment().put(entry.substring(0, equals), entry.substring(equals + 1));
        }
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        return new AnotherInstance(builder.start(), port);
    }

    /** The process of the stack's own instance. */
    static long pidOf(Stack stack, String service) throws IOException, InterruptedException {
        String status = stack.command().run(1, "status", "--json").output();
        for (JsonNode row : new ObjectMapper().readTree(status)) {
            if (row.path("name").asText().equals(service)) {
                return row.path("pid").asLong();
            }
        }
        throw new AssertionError("no process " + service + " in " + status);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    private static List<String> entries(Path file) throws IOException {
        return List.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\0"));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

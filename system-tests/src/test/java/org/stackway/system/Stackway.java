package org.stackway.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The {@code stackway} command of this checkout, with a state folder and ports of its own. */
final class Stackway {

    private final Path root;
    private final Map<String, String> environment;
    private @Nullable Launcher launcher;

    Stackway(Map<String, String> environment) {
        this.root = root();
        this.environment = Map.copyOf(environment);
    }

    /** What a command printed, both streams together, and how it ended. */
    record Result(int exit, String output) {}

    /** Runs a command to its end; a command that takes over {@code minutes} is ended and fails the test. */
    Result run(int minutes, String... words) throws IOException, InterruptedException {
        Process process = start(words);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("stackway " + String.join(" ", words) + " did not end:\n" + output);
        }
        return new Result(process.exitValue(), output);
    }

    /** Starts a command and lets it run; its output can be read from the process. */
    Process start(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(root.resolve("stackway").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** What a command needs to mean this stack, wherever it is run. */
    Map<String, String> environment() {
        Map<String, String> same = new HashMap<>(environment);
        same.put("STACKWAY_HOME", home().toAbsolutePath().toString());
        return same;
    }

    /** The state folder of the stack. */
    Path home() {
        return root.resolve(environment.getOrDefault("STACKWAY_HOME", ".stackway"));
    }

    /** Runs a verb of {@code ops} without the script and without a JVM of its own; all else is the same. */
    Result ops(String... words) {
        List<String> command = new ArrayList<>(List.of("ops"));
        command.addAll(List.of(words));
        return launcher().run(command.toArray(String[]::new));
    }

    private synchronized Launcher launcher() {
        Launcher current = launcher;
        if (current == null) {
            Map<String, String> seen = new HashMap<>(System.getenv());
            seen.putAll(environment);
            seen.put("STACKWAY_ROOT", root.toString());
            current = Launcher.packaged(root, seen);
            launcher = current;
        }
        return current;
    }

    /** The checkout. */
    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return here.endsWith("system-tests") ? here.resolve("..").normalize() : here;
    }
}

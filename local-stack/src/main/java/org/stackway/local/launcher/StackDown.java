package org.stackway.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.stackway.local.LocalFailure;
import org.stackway.local.Ports;
import org.stackway.local.Service;
import org.stackway.local.StackConfig;
import org.stackway.local.Together;
import org.stackway.local.postgres.Trees;
import org.stackway.local.process.ProcessRecord;
import org.stackway.local.process.Processes;

/** Stops a stack: the services first, then what they stand on. */
final class StackDown {
    /** Made from the build, not by the system: kept, so that the next start is a quick one. */
    private static final Set<String> DERIVED = Set.of("apps", "aot", "pg-bin", "lock");

    private final StackConfig config;
    private final Processes processes;
    private final Console console;

    StackDown(StackConfig config, Processes processes, Console console) {
        this.config = config;
        this.processes = processes;
        this.console = console;
    }

    void stopAll() throws LocalFailure, InterruptedException {
        stopTogether(processes.table().names().stream()
                .filter(StackDown::isOfService)
                .toList());
        stopTogether(List.of(Ports.BALANCER, "sandbox", "kafka", "postgres"));
        try {
            Files.deleteIfExists(config.portsFile());
        } catch (IOException e) {
            throw new LocalFailure(config.portsFile() + " cannot be removed: " + e.getMessage(), e);
        }
    }

    /** Whatever was started, also if there is another number of instances by now. */
    private static boolean isOfService(String process) {
        return Arrays.stream(Service.values())
                .map(Service::processName)
                .anyMatch(name -> process.equals(name) || process.startsWith(name + "-"));
    }

    private void stopTogether(List<String> names) throws LocalFailure, InterruptedException {
        List<Callable<String>> stops = new ArrayList<>();
        names.forEach(name -> stops.add(() -> stop(name)));
        Together.all(stops);
    }

    String stop(String name) throws LocalFailure, InterruptedException {
        Optional<ProcessRecord> running = processes.table().running(name);
        if (running.isPresent()) {
            boolean byItself = processes.stop(running.get(), StackUp.signal(name));
            console.line("  %-19s %s".formatted(name, byItself ? "stopped" : "killed: it did not stop by itself"));
        }
        return name;
    }

    /** Forgets everything the stack has recorded: databases, topics, keys, secrets, logs. */
    void wipe() throws LocalFailure {
        try (Stream<Path> entries = Files.list(config.home())) {
            for (Path entry : entries.toList()) {
                if (!DERIVED.contains(entry.getFileName().toString())) {
                    Trees.delete(entry);
                }
            }
        } catch (IOException e) {
            throw new LocalFailure(config.home() + " cannot be wiped: " + e.getMessage(), e);
        }
    }
}

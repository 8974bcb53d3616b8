package org.stackway.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import org.stackway.local.LocalFailure;
import org.stackway.local.LocalSecrets;
import org.stackway.local.Ports;
import org.stackway.local.Service;
import org.stackway.local.StackConfig;
import org.stackway.local.Together;
import org.stackway.local.catalogue.Catalogue;
import org.stackway.local.catalogue.CatalogueLoader;
import org.stackway.local.postgres.PostgresServer;
import org.stackway.local.process.Launch;
import org.stackway.local.process.PortHolder;
import org.stackway.local.process.ProcessRecord;
import org.stackway.local.process.Processes;

/**
 * Starts whatever of a stack does not run yet. Either everything is ready at the end, or what this run has started is
 * stopped again and one line says why.
 */
final class StackUp {
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Duration CATALOGUE_PATIENCE = Duration.ofSeconds(30);
    private static final long FREE_MIB_NEEDED = 512;
    private static final int TRAINED_AT_ONCE = 2;

    private final StackConfig config;
    private final LocalSecrets secrets;
    private final Processes processes;
    private final AotCaches caches;
    private final Console console;
    private final boolean useCaches;
    private final Semaphore training = new Semaphore(TRAINED_AT_ONCE);
    /** What this run has started, the last first. */
    private final Deque<ProcessRecord> started = new ArrayDeque<>();

    private boolean undone;

    StackUp(StackConfig config, LocalSecrets secrets, Processes processes, Console console, boolean useCaches) {
        this.config = config;
        this.secrets = secrets;
        this.processes = processes;
        this.caches = new AotCaches(config.aot(), processes);
        this.console = console;
        this.useCaches = useCaches;
    }

    /**
     * Brings up everything but these services.
     *
     * @throws LocalFailure when something stands in the way; nothing that this run started is left running
     */
    void run(Set<Service> without) throws LocalFailure, InterruptedException {
        if (config.ports().balanced() && !without.isEmpty()) {
            throw new LocalFailure("a service can be left out where there is one instance of each");
        }
        Thread interrupted = new Thread(this::undo, "undo");
        Runtime.getRuntime().addShutdownHook(interrupted);
        boolean complete = false;
        try {
            bringUp(without);
            complete = true;
        } finally {
            if (!complete) {
                undo();
            }
            forgetHook(interrupted);
        }
    }

    private static void forgetHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // The JVM is being stopped: the hook is doing its work.
            Thread.onSpinWait();
        }
    }

    private void bringUp(Set<Service> without) throws LocalFailure, InterruptedException {
        requireSpace();
        Blueprint blueprint = new Blueprint(config, secrets);
        JvmProgram broker = blueprint.broker();
        JvmProgram sandbox = blueprint.sandbox();
        List<List<JvmProgram>> services = new ArrayList<>();
        for (Service service : Service.values()) {
            if (!without.contains(service)) {
                services.add(blueprint.service(service));
            }
        }
        for (List<JvmProgram> instances : services) {
            for (JvmProgram program : instances) {
                stopIfRebuilt(program);
            }
        }
        requirePorts(without);
        writePorts();
        List<Callable<String>> base = new ArrayList<>(List.of(
                () -> bringUp("postgres", new PostgresServer(config, secrets)::prepare),
                () -> bringUp(broker),
                () -> bringUp(sandbox)));
        if (config.ports().balanced()) {
            JvmProgram balancer = blueprint.balancer();
            base.add(() -> bringUp(balancer));
        }
        Together.all(base);
        List<Callable<String>> preparations = new ArrayList<>();
        services.forEach(instances -> preparations.add(() -> prepared(instances.getFirst())));
        Together.all(preparations);
        bringUpInTurns(services);
        if (without.isEmpty()) {
            loadCatalogue();
        }
    }

    /** The first instances of all services together, then the second ones: the first of a service finds its database empty. */
    private void bringUpInTurns(List<List<JvmProgram>> services) throws LocalFailure, InterruptedException {
        for (int turn = 0; turn < config.ports().instancesOfEach(); turn++) {
            List<Callable<String>> starts = new ArrayList<>();
            for (List<JvmProgram> instances : services) {
                JvmProgram program = instances.get(turn);
                starts.add(() -> bringUp(program.name(), () -> program.launch(cache(program))));
            }
            Together.all(starts);
        }
    }

    /** Once for each catalogue; what has been entered stays in the databases. */
    private void loadCatalogue() throws LocalFailure, InterruptedException {
        Catalogue catalogue = Catalogue.read();
        Path marker = config.home().resolve("catalogue");
        try {
            if (Files.exists(marker) && Files.readString(marker).equals(catalogue.fingerprint())) {
                return;
            }
            int entries = new CatalogueLoader(config.api(CATALOGUE_PATIENCE)).load(catalogue);
            Files.writeString(marker, catalogue.fingerprint());
            console.line("  %-19s %d entries".formatted("catalogue", entries));
        } catch (IOException e) {
            throw new LocalFailure("the state folder " + config.home() + " cannot be used: " + e.getMessage(), e);
        }
    }

    private String bringUp(JvmProgram program) throws LocalFailure, InterruptedException {
        prepared(program);
        return bringUp(program.name(), () -> program.launch(cache(program)));
    }

    /** Makes the cache of a program that has none yet. A program whose training fails runs without. */
    private String prepared(JvmProgram program) throws InterruptedException {
        if (!useCaches || isRunning(program.name()) || caches.of(program).isPresent()) {
            return program.name();
        }
        training.acquire();
        try {
            long begin = System.nanoTime();
            caches.train(program, () -> WarmUp.of(program.kind(), program.port()));
            console.line("  %-19s start-up cache made in %s, once for this build"
                    .formatted(program.kind(), Console.seconds((System.nanoTime() - begin) / 1_000_000)));
        } catch (LocalFailure e) {
            console.line("  %-19s starts without a cache: %s".formatted(program.name(), e.line()));
        } finally {
            training.release();
        }
        return program.name();
    }

    private Optional<Path> cache(JvmProgram program) {
        return useCaches ? caches.of(program) : Optional.empty();
    }

    private interface Preparation {
        Launch launch() throws LocalFailure;
    }

    private String bringUp(String name, Preparation preparation) throws LocalFailure, InterruptedException {
        if (isRunning(name)) {
            return name;
        }
        Launch launch = preparation.launch();
        ProcessRecord running = processes.start(launch);
        remember(running);
        ProcessRecord ready = processes.awaitReady(launch, running, READY_WITHIN);
        try {
            processes.table().write(ready);
        } catch (IOException e) {
            throw new LocalFailure("the pid file of " + name + " cannot be written: " + e.getMessage(), e);
        }
        console.line("  %-19s ready in %s".formatted(name, Console.seconds(ready.startedInMillis())));
        return name;
    }

    private boolean isRunning(String name) {
        return processes.table().running(name).isPresent();
    }

    private synchronized void remember(ProcessRecord running) throws LocalFailure, InterruptedException {
        if (undone) {
            processes.stop(running, signal(running.name()));
        } else {
            started.push(running);
        }
    }

    /** Stops what this run has started. */
    private synchronized void undo() {
        undone = true;
        while (!started.isEmpty()) {
            ProcessRecord last = started.pop();
            try {
                processes.stop(last, signal(last.name()));
            } catch (LocalFailure e) {
                console.line("  " + e.line());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    static Launch.StopSignal signal(String name) {
        return name.equals("postgres") ? Launch.StopSignal.INT : Launch.StopSignal.TERM;
    }

    private void stopIfRebuilt(JvmProgram program) throws LocalFailure, InterruptedException {
        Optional<ProcessRecord> running = processes.table().running(program.name());
        if (running.isPresent() && !running.get().artifact().equals(program.artifact())) {
            console.line("  %-19s was built anew: restarting it".formatted(program.name()));
            processes.stop(running.get(), signal(program.name()));
        }
    }

    private void requireSpace() throws LocalFailure {
        try {
            Files.createDirectories(config.run());
            Files.createDirectories(config.logs());
            Files.createDirectories(config.keys());
            long free = Files.getFileStore(config.home()).getUsableSpace() >> 20;
            if (free < FREE_MIB_NEEDED) {
                throw new LocalFailure("the disk is full: %d MiB are free under %s, the stack needs %d"
                        .formatted(free, config.home(), FREE_MIB_NEEDED));
            }
        } catch (IOException e) {
            throw new LocalFailure("the state folder " + config.home() + " cannot be used: " + e.getMessage(), e);
        }
    }

    private void requirePorts(Set<Service> without) throws LocalFailure {
        for (Map.Entry<String, Integer> entry : config.ports().addresses().entrySet()) {
            String owner = owner(entry.getKey());
            boolean wanted =
                    without.stream().noneMatch(service -> service.processName().equals(owner));
            if (wanted && !isRunning(owner) && !PortHolder.free(entry.getValue())) {
                throw new LocalFailure("port %d of %s is in use%s"
                        .formatted(
                                entry.getValue(),
                                entry.getKey(),
                                PortHolder.describe(entry.getValue())
                                        .map(holder -> " by " + holder)
                                        .orElse("")));
            }
        }
    }

    /** The process that listens at an address of this name. */
    private String owner(String name) {
        if (name.equals("kafka-controller")) {
            return "kafka";
        }
        return config.ports().byName().containsKey(name) ? name : Ports.BALANCER;
    }

    private void writePorts() throws LocalFailure {
        try {
            Files.writeString(config.portsFile(), config.ports().asShellVariables());
        } catch (IOException e) {
            throw new LocalFailure("the state folder " + config.home() + " cannot be written: " + e.getMessage(), e);
        }
    }
}

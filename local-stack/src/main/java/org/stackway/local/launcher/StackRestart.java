package org.stackway.local.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.stackway.local.LocalFailure;
import org.stackway.local.LocalSecrets;
import org.stackway.local.Ports;
import org.stackway.local.Service;
import org.stackway.local.StackConfig;
import org.stackway.local.postgres.PostgresServer;
import org.stackway.local.process.Launch;
import org.stackway.local.process.PortHolder;
import org.stackway.local.process.ProcessRecord;
import org.stackway.local.process.Processes;

/** Starts one process of a stack that is up otherwise. */
final class StackRestart {
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);

    private final StackConfig config;
    private final LocalSecrets secrets;
    private final Processes processes;
    private final Console console;

    StackRestart(StackConfig config, LocalSecrets secrets, Processes processes, Console console) {
        this.config = config;
        this.secrets = secrets;
        this.processes = processes;
        this.console = console;
    }

    void start(String name) throws LocalFailure, InterruptedException {
        Launch launch = launch(name);
        if (!PortHolder.free(launch.port())) {
            throw new LocalFailure("port %d of %s is in use%s"
                    .formatted(
                            launch.port(),
                            name,
                            PortHolder.describe(launch.port())
                                    .map(holder -> " by " + holder)
                                    .orElse("")));
        }
        ProcessRecord running = processes.start(launch);
        boolean complete = false;
        try {
            ProcessRecord ready = processes.awaitReady(launch, running, READY_WITHIN);
            processes.table().write(ready);
            complete = true;
            console.line("  %-19s %s".formatted(name, told(name, launch.port(), ready)));
        } catch (IOException e) {
            throw new LocalFailure("the pid file of " + name + " cannot be written: " + e.getMessage(), e);
        } finally {
            if (!complete) {
                processes.stop(running, StackUp.signal(name));
            }
        }
    }

    private static String told(String name, int port, ProcessRecord ready) {
        String took = Console.seconds(ready.startedInMillis());
        Optional<String> awaits = name.contains("-service") ? HttpProbe.awaitsRecovery(port) : Optional.empty();
        return awaits.map(why -> "up in " + took + ", not ready: " + why).orElse("ready in " + took);
    }

    private Launch launch(String name) throws LocalFailure {
        if (name.equals("postgres")) {
            return new PostgresServer(config, secrets).prepare();
        }
        Blueprint blueprint = new Blueprint(config, secrets);
        JvmProgram program =
                switch (name) {
                    case "kafka" -> blueprint.broker();
                    case "sandbox" -> blueprint.sandbox();
                    case Ports.BALANCER -> blueprint.balancer();
                    default -> service(blueprint, name);
                };
        return program.launch(new AotCaches(config.aot(), processes).of(program));
    }

    private JvmProgram service(Blueprint blueprint, String name) throws LocalFailure {
        for (Service service : Service.values()) {
            if (config.ports().processesOf(service).containsKey(name)) {
                return blueprint.service(service).stream()
                        .filter(program -> program.name().equals(name))
                        .findFirst()
                        .orElseThrow();
            }
        }
        throw new LocalFailure("no process is named " + name);
    }
}

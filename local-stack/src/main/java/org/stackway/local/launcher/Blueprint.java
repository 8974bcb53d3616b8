package org.stackway.local.launcher;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stackway.local.LocalFailure;
import org.stackway.local.LocalSecrets;
import org.stackway.local.Ports;
import org.stackway.local.Service;
import org.stackway.local.StackConfig;
import org.stackway.local.balancer.BalancerMain;
import org.stackway.local.broker.BrokerMain;
import org.stackway.local.process.Launch;
import org.stackway.local.sandbox.SandboxMain;

/** What each JVM process of a stack is made of. */
final class Blueprint {
    private static final int BROKER_HEAP_MIB = 256;
    private static final int SANDBOX_HEAP_MIB = 64;
    private static final int SERVICE_HEAP_MIB = 256;
    private static final int BALANCER_HEAP_MIB = 96;

    private final StackConfig config;
    private final LocalSecrets secrets;
    private final Programs programs;
    private final Probes probes;

    Blueprint(StackConfig config, LocalSecrets secrets) {
        this.config = config;
        this.probes = new Probes(config);
        this.secrets = secrets;
        this.programs = new Programs(config);
    }

    JvmProgram broker() throws LocalFailure {
        Path readyFile = config.brokerReadyFile();
        return own(
                "kafka",
                BROKER_HEAP_MIB,
                BrokerMain.class,
                List.of(
                        Integer.toString(config.ports().kafka()),
                        Integer.toString(config.ports().kafkaController()),
                        config.home().resolve("kafka").toString(),
                        readyFile.toString()),
                Map.of(),
                config.ports().kafka(),
                probes.of("kafka"));
    }

    JvmProgram sandbox() throws LocalFailure {
        Map<String, String> environment = new TreeMap<>(ServiceEnvironment.webhookSecrets(secrets));
        environment.put("STACKWAY_SANDBOX_HOST", StackConfig.HOST);
        environment.put("STACKWAY_SANDBOX_PORT", Integer.toString(config.ports().sandbox()));
        environment.put(
                "STACKWAY_SANDBOX_STATE", config.home().resolve("sandbox").toString());
        environment.put("STACKWAY_SANDBOX_KEYS", config.keys().toString());
        environment.put("STACKWAY_JWT_ISSUER", config.sandboxUrl());
        environment.put("STACKWAY_ENROLLMENT_URL", config.url(Service.ENROLLMENT));
        environment.put(
                "STACKWAY_API_URLS",
                Arrays.stream(Service.values())
                        .map(service -> service.shortName() + "=" + config.url(service))
                        .collect(Collectors.joining(",")));
        return own(
                "sandbox",
                SANDBOX_HEAP_MIB,
                SandboxMain.class,
                List.of(),
                environment,
                config.ports().sandbox(),
                probes.of("sandbox"));
    }

    /** What stands in front of several instances of each service. */
    JvmProgram balancer() throws LocalFailure {
        List<String> routes = new ArrayList<>();
        for (Service service : Service.values()) {
            String behind = config.ports().processesOf(service).values().stream()
                    .map(port -> Integer.toString(port))
                    .collect(Collectors.joining(","));
            routes.add(config.ports().of(service) + "=" + behind);
        }
        return own(
                Ports.BALANCER,
                BALANCER_HEAP_MIB,
                BalancerMain.class,
                Stream.concat(
                                Stream.of(
                                        StackConfig.HOST,
                                        Integer.toString(config.ports().balancer())),
                                routes.stream())
                        .toList(),
                Map.of(),
                config.ports().balancer(),
                probes.of(Ports.BALANCER));
    }

    /** The processes of a service, one for each instance. */
    List<JvmProgram> service(Service service) throws LocalFailure {
        Path jar = programs.service(service);
        String fingerprint = Programs.fingerprint(jar);
        List<JvmProgram> instances = new ArrayList<>();
        config.ports()
                .processesOf(service)
                .forEach((name, port) -> instances.add(new JvmProgram(
                        name,
                        service.processName(),
                        config.java(),
                        SERVICE_HEAP_MIB,
                        List.of("-jar", jar.toString()),
                        ServiceEnvironment.of(config, secrets, service, port),
                        config.log(name),
                        port,
                        fingerprint,
                        Probes.started(port))));
        return instances;
    }

    private JvmProgram own(
            String name,
            int heapMiB,
            Class<?> main,
            List<String> mainArguments,
            Map<String, String> environment,
            int port,
            Launch.Readiness readiness)
            throws LocalFailure {
        List<Path> classPath = programs.own();
        List<String> arguments = new ArrayList<>(List.of(
                // answers of a small server go out at once, not after Nagle's wait
                "-Dsun.net.httpserver.nodelay=true",
                "-cp",
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                main.getName()));
        arguments.addAll(mainArguments);
        Map<String, String> withMalloc = new TreeMap<>(environment);
        withMalloc.put("MALLOC_ARENA_MAX", "2");
        StringBuilder artifact = new StringBuilder();
        for (Path entry : classPath) {
            artifact.append(entry.getFileName())
                    .append(':')
                    .append(Programs.fingerprint(entry))
                    .append(' ');
        }
        return new JvmProgram(
                name,
                name,
                config.java(),
                heapMiB,
                arguments,
                withMalloc,
                config.log(name),
                port,
                Integer.toHexString(artifact.toString().hashCode()),
                readiness);
    }
}

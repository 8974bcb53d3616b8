package org.stackway.local;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The TCP ports of one stack, all on loopback. Each can be moved by its own variable ({@code STACKWAY_PORT_BILLING}),
 * or all together by {@code STACKWAY_PORT_BASE}, so that two stacks run side by side.
 *
 * @param services port of each service
 * @param sandbox payment provider and token issuer
 * @param kafka the broker's client listener
 * @param kafkaController the broker's controller listener
 * @param postgres the database server
 */
public record Ports(Map<Service, Integer> services, int sandbox, int kafka, int kafkaController, int postgres) {
    private static final int PRESET_BASE = 8080;
    private static final int SANDBOX_OFFSET = 10;
    private static final int KAFKA_OFFSET = 12;
    private static final int KAFKA_CONTROLLER_OFFSET = 13;
    private static final int POSTGRES_OFFSET = 14;

    public Ports {
        services = Map.copyOf(services);
    }

    /**
     * Reads the ports of this environment. What it does not say is as a running stack has it, or as published.
     *
     * @param running the shell variables that a stack which is up has written; empty when none is
     * @throws LocalFailure when a variable is not a port number
     */
    static Ports from(Map<String, String> environment, Map<String, String> running) throws LocalFailure {
        if (!environment.getOrDefault("STACKWAY_PORT_BASE", "").isBlank()) {
            return from(environment);
        }
        Map<String, String> merged = new HashMap<>();
        running.forEach((name, port) -> merged.put("STACKWAY_" + name, port));
        merged.putAll(environment);
        return from(merged);
    }

    /**
     * Reads the ports of this environment.
     *
     * @throws LocalFailure when a variable is not a port number
     */
    public static Ports from(Map<String, String> environment) throws LocalFailure {
        int base = port(environment, "STACKWAY_PORT_BASE", 0);
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            int preset = (base == 0 ? PRESET_BASE : base) + service.portOffset();
            services.put(service, port(environment, "STACKWAY_PORT_" + service.name(), preset));
        }
        return new Ports(
                services,
                port(environment, "STACKWAY_PORT_SANDBOX", base == 0 ? 8090 : base + SANDBOX_OFFSET),
                port(environment, "STACKWAY_PORT_KAFKA", base == 0 ? 19092 : base + KAFKA_OFFSET),
                port(environment, "STACKWAY_PORT_KAFKA_CONTROLLER", base == 0 ? 19093 : base + KAFKA_CONTROLLER_OFFSET),
                port(environment, "STACKWAY_PORT_POSTGRES", base == 0 ? 15432 : base + POSTGRES_OFFSET));
    }

    private static int port(Map<String, String> environment, String variable, int preset) throws LocalFailure {
        String text = environment.getOrDefault(variable, "").strip();
        if (text.isEmpty()) {
            return preset;
        }
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65_500) {
            throw new LocalFailure(variable + "=" + text + " is not a port number");
        }
        return Integer.parseInt(text);
    }

    /** The port of one service. */
    public int of(Service service) {
        Integer port = services.get(service);
        if (port == null) {
            throw new IllegalStateException("no port for " + service);
        }
        return port;
    }

    /** Name and port of everything that listens, in the order in which it is started. */
    public Map<String, Integer> byName() {
        Map<String, Integer> named = new LinkedHashMap<>();
        named.put("postgres", postgres);
        named.put("kafka", kafka);
        named.put("kafka-controller", kafkaController);
        named.put("sandbox", sandbox);
        for (Service service : Service.values()) {
            named.put(service.processName(), of(service));
        }
        return named;
    }

    /** The same as lines of a shell file, for the commands that must not start a JVM. */
    public String asShellVariables() {
        StringBuilder lines = new StringBuilder();
        byName().forEach((name, port) -> lines.append("PORT_")
                .append(name.toUpperCase(Locale.ROOT).replace("-SERVICE", "").replace('-', '_'))
                .append('=')
                .append(port)
                .append('\n'));
        return lines.toString();
    }
}

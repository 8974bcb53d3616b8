package org.stackway.local;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The TCP ports of one stack, all on loopback. Each can be moved by its own variable ({@code STACKWAY_PORT_BILLING}),
 * or all together by {@code STACKWAY_PORT_BASE}, so that two stacks run side by side.
 *
 * <p>Where each service runs as several instances, its port is the balancer's, and every instance has one of its own
 * ({@code STACKWAY_PORT_BILLING_2}).
 *
 * @param services port of each service, at which everybody calls it
 * @param instances ports of the instances behind it, the first first; none where one instance has the service's own
 * @param balancer where the balancer tells about itself
 * @param sandbox payment provider and token issuer
 * @param kafka the broker's client listener
 * @param kafkaController the broker's controller listener
 * @param postgres the database server
 */
public record Ports(
        Map<Service, Integer> services,
        Map<Service, List<Integer>> instances,
        int balancer,
        int sandbox,
        int kafka,
        int kafkaController,
        int postgres) {

    /** The variable that says how many instances of each service there are. */
    public static final String INSTANCES = "STACKWAY_INSTANCES";

    /** The process in front of several instances. */
    public static final String BALANCER = "balancer";

    private static final int MOST_INSTANCES = 4;
    private static final int PRESET_BASE = 8080;
    private static final int BALANCER_OFFSET = 11;
    private static final int FIRST_INSTANCE_OFFSET = 20;
    private static final int NEXT_INSTANCE_OFFSET = 10;
    private static final int SANDBOX_OFFSET = 10;
    private static final int KAFKA_OFFSET = 12;
    private static final int KAFKA_CONTROLLER_OFFSET = 13;
    private static final int POSTGRES_OFFSET = 14;

    public Ports {
        services = Map.copyOf(services);
        instances = Map.copyOf(instances);
    }

    /**
     * Reads the ports of this environment. What it does not say is as a running stack has it, or as published.
     *
     * @param running the shell variables that a stack which is up has written; empty when none is
     * @throws LocalFailure when a variable is not a port number
     */
    static Ports from(Map<String, String> environment, Map<String, String> running) throws LocalFailure {
        Map<String, String> merged = new HashMap<>();
        if (environment.getOrDefault("STACKWAY_PORT_BASE", "").isBlank()) {
            running.forEach((name, port) -> merged.put("STACKWAY_" + name, port));
        }
        merged.putAll(environment);
        if (!running.isEmpty()) {
            merged.put(INSTANCES, running.getOrDefault("INSTANCES", "1"));
        }
        return from(merged);
    }

    /**
     * Reads the ports of this environment.
     *
     * @throws LocalFailure when a variable is not a port number
     */
    public static Ports from(Map<String, String> environment) throws LocalFailure {
        int base = port(environment, "STACKWAY_PORT_BASE", 0);
        int first = base == 0 ? PRESET_BASE : base;
        int many = instances(environment);
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        Map<Service, List<Integer>> instances = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            String variable = "STACKWAY_PORT_" + service.name();
            services.put(service, port(environment, variable, first + service.portOffset()));
            List<Integer> behind = new ArrayList<>();
            for (int number = 1; many > 1 && number <= many; number++) {
                int offset = FIRST_INSTANCE_OFFSET + (number - 1) * NEXT_INSTANCE_OFFSET + service.portOffset();
                behind.add(port(environment, variable + "_" + number, first + offset));
            }
            instances.put(service, List.copyOf(behind));
        }
        return new Ports(
                services,
                instances,
                port(environment, "STACKWAY_PORT_BALANCER", first + BALANCER_OFFSET),
                port(environment, "STACKWAY_PORT_SANDBOX", base == 0 ? 8090 : base + SANDBOX_OFFSET),
                port(environment, "STACKWAY_PORT_KAFKA", base == 0 ? 19092 : base + KAFKA_OFFSET),
                port(environment, "STACKWAY_PORT_KAFKA_CONTROLLER", base == 0 ? 19093 : base + KAFKA_CONTROLLER_OFFSET),
                port(environment, "STACKWAY_PORT_POSTGRES", base == 0 ? 15432 : base + POSTGRES_OFFSET));
    }

    private static int instances(Map<String, String> environment) throws LocalFailure {
        String text = environment.getOrDefault(INSTANCES, "").strip();
        if (text.isEmpty()) {
            return 1;
        }
        if (!text.matches("[1-" + MOST_INSTANCES + "]")) {
            throw new LocalFailure("of each service there are 1 to " + MOST_INSTANCES + " instances, not " + text);
        }
        return Integer.parseInt(text);
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

    /** Whether each service runs as several instances behind the balancer. */
    public boolean balanced() {
        return instances.values().stream().anyMatch(behind -> !behind.isEmpty());
    }

    /** How many instances of each service there are. */
    public int instancesOfEach() {
        return Math.max(
                1, instances.values().stream().mapToInt(List::size).max().orElse(1));
    }

    /** Name and port of each process of a service: itself, or {@code billing-service-1} and those behind it. */
    public Map<String, Integer> processesOf(Service service) {
        List<Integer> behind = instances.getOrDefault(service, List.of());
        Map<String, Integer> named = new LinkedHashMap<>();
        if (behind.isEmpty()) {
            named.put(service.processName(), of(service));
        }
        for (int number = 1; number <= behind.size(); number++) {
            named.put(service.processName() + "-" + number, behind.get(number - 1));
        }
        return named;
    }

    /** Name and port of every process that listens, in the order in which they are started. */
    public Map<String, Integer> byName() {
        Map<String, Integer> named = new LinkedHashMap<>();
        named.put("postgres", postgres);
        named.put("kafka", kafka);
        named.put("kafka-controller", kafkaController);
        named.put("sandbox", sandbox);
        for (Service service : Service.values()) {
            named.putAll(processesOf(service));
        }
        if (balanced()) {
            named.put(BALANCER, balancer);
        }
        return named;
    }

    /** As {@link #byName}, and where there is a balancer, also the services' ports at which it listens. */
    public Map<String, Integer> addresses() {
        Map<String, Integer> named = byName();
        for (Service service : Service.values()) {
            named.put(service.processName(), of(service));
        }
        return named;
    }

    /** The same as lines of a shell file, for the commands that must not start a JVM. */
    public String asShellVariables() {
        StringBuilder lines = new StringBuilder("INSTANCES=" + instancesOfEach() + "\n");
        addresses().forEach((name, port) -> lines.append("PORT_")
                .append(name.toUpperCase(Locale.ROOT).replace("-SERVICE", "").replace('-', '_'))
                .append('=')
                .append(port)
                .append('\n'));
        return lines.toString();
    }
}

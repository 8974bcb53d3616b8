package org.stackway.local.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.local.LocalSecrets;
import org.stackway.local.Ports;
import org.stackway.local.Service;
import org.stackway.local.StackConfig;
import org.stackway.local.process.Memory;
import org.stackway.local.process.ProcessRecord;
import org.stackway.local.process.ProcessTable;

/** What runs, where, since when and how large. */
final class StackStatus {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final StackConfig config;
    private final List<Row> rows;

    /**
     * One process, or a service that runs as several behind the balancer.
     *
     * @param running absent when it does not run, and where there are instances, which have rows of their own
     * @param instances of such a service; else none
     */
    record Row(
            String name,
            int port,
            @Nullable ProcessRecord running,
            boolean ready,
            long residentMiB,
            List<String> instances) {}

    private StackStatus(StackConfig config, List<Row> rows) {
        this.config = config;
        this.rows = rows;
    }

    static StackStatus of(StackConfig config, ProcessTable table) {
        Probes probes = new Probes(config);
        List<Row> rows = new ArrayList<>();
        if (config.ports().balanced()) {
            for (Service service : Service.values()) {
                int port = config.ports().of(service);
                List<String> instances =
                        List.copyOf(config.ports().processesOf(service).keySet());
                rows.add(new Row(service.processName(), port, null, HttpProbe.ready(port), 0, instances));
            }
        }
        for (Map.Entry<String, Integer> entry : config.ports().byName().entrySet()) {
            String name = entry.getKey();
            if (!name.equals("kafka-controller")) {
                Optional<ProcessRecord> running = table.running(name);
                rows.add(new Row(
                        name,
                        entry.getValue(),
                        running.orElse(null),
                        running.isPresent()
                                && probes.of(name).ready(running.get().identity()),
                        running.map(found -> Memory.residentMiB(found.identity().pid()))
                                .orElse(0L),
                        List.of()));
            }
        }
        return new StackStatus(config, rows);
    }

    boolean allReady() {
        return rows.stream().allMatch(Row::ready);
    }

    /**
     * The processes; the sandbox's entry lists the payment providers it plays, session-service's the proctoring service,
     * which anybody may play.
     */
    String json(LocalSecrets secrets) {
        ArrayNode list = JSON.createArrayNode();
        for (Row row : rows) {
            ObjectNode node = list.addObject().put("name", row.name());
            ProcessRecord running = row.running();
            if (running == null) {
                node.putNull("pid");
            } else {
                node.put("pid", running.identity().pid());
            }
            node.put("port", row.port()).put("ready", row.ready()).put("residentMiB", row.residentMiB());
            if (!row.instances().isEmpty()) {
                row.instances().forEach(node.putArray("instances")::add);
            }
            node.put("startedIn", running == null ? null : BigDecimal.valueOf(running.startedInMillis(), 3));
            if (row.name().equals("sandbox")) {
                ArrayNode providers = node.putArray("providers");
                for (String provider : LocalSecrets.PROVIDERS) {
                    provider(providers, provider, webhookUrl(provider), secrets);
                }
            }
            if (row.name().equals(Service.SESSION.processName())) {
                String url = config.url(Service.SESSION) + "/api/v1/webhooks/proctoring/main";
                provider(node.putArray("providers"), LocalSecrets.PROCTORING, url, secrets);
            }
        }
        try {
            return JSON.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is JSON", e);
        }
    }

    private static void provider(ArrayNode providers, String name, String webhookUrl, LocalSecrets secrets) {
        providers.addObject().put("name", name).put("webhookUrl", webhookUrl).put("secret", secrets.webhook(name));
    }

    private String webhookUrl(String provider) {
        return config.url(Service.BILLING) + "/api/v1/webhooks/" + provider + "/local/main";
    }

    String table() {
        StringBuilder text =
                new StringBuilder("%-20s %-34s %8s %6s %9s%n".formatted("PROCESS", "ADDRESS", "PID", "MIB", "START"));
        long memory = 0;
        for (Row row : rows) {
            ProcessRecord running = row.running();
            text.append("%-20s %-34s %8s %6s %9s%n"
                    .formatted(
                            row.name(),
                            address(row),
                            running == null
                                    ? "-"
                                    : Long.toString(running.identity().pid()),
                            running == null ? "-" : Long.toString(row.residentMiB()),
                            start(row)));
            memory += row.residentMiB();
        }
        return text.append("%-20s %-34s %8s %6d %9s".formatted("all", "", "", memory, lastStart()))
                .toString();
    }

    private static String start(Row row) {
        ProcessRecord running = row.running();
        if (running == null && row.instances().isEmpty()) {
            return "stopped";
        }
        if (!row.ready()) {
            return "not ready";
        }
        return running == null ? "ready" : Console.seconds(running.startedInMillis());
    }

    /** How long the last {@code up} took from its begin to the readiness of everything. */
    private String lastStart() {
        try {
            return Console.seconds(
                    Long.parseLong(Files.readString(config.startTimeFile()).strip()));
        } catch (IOException | NumberFormatException neverUp) {
            return "-";
        }
    }

    private static String address(Row row) {
        return switch (row.name()) {
            case "postgres" -> "postgresql://" + StackConfig.HOST + ":" + row.port();
            case "kafka" -> StackConfig.HOST + ":" + row.port();
            case "sandbox", Ports.BALANCER -> "http://" + StackConfig.HOST + ":" + row.port();
            default -> "http://" + StackConfig.HOST + ":" + row.port() + "/q/swagger-ui";
        };
    }
}

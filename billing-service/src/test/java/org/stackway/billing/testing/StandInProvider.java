package org.stackway.billing.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.stackway.events.value.CheckoutId;

/** A provider that remembers what it was asked, and answers as it is told: 200 unless told otherwise. */
public final class StandInProvider implements QuarkusTestResourceLifecycleManager {

    private static final List<Asked> ASKED = new CopyOnWriteArrayList<>();
    private static final Map<String, Deque<Integer>> ANSWERS = new ConcurrentHashMap<>();
    private static final Map<String, String> SERVED = new ConcurrentHashMap<>();
    private static final String JOURNAL = "/sandbox/journal";
    private static final String NOTHING = """
            {"currency":"USD","entries":[],"payments":[],"refunds":[],"disputes":[]}""";
    private static final HttpServer SERVER = listening();

    /** A request to the provider. */
    public record Asked(String path, String body) {}

    /** What was asked about this checkout or refund, in order. */
    public static List<Asked> about(String id) {
        return ASKED.stream().filter(asked -> asked.body().contains(id)).toList();
    }

    /** Answers the next requests about this id with these statuses, and 200 after them. */
    public static void answering(String id, Integer... statuses) {
        ANSWERS.put(id, new ArrayDeque<>(List.of(statuses)));
    }

    /** Answers reads of this path, with this body; with its query, or whatever the query. */
    public static void serving(String pathAndQuery, String body) {
        SERVED.put(pathAndQuery, body);
    }

    /** What the provider says when it is asked about a checkout: lists of payments, refunds and disputes, as JSON. */
    public static void knowing(CheckoutId checkout, String payments) {
        knowing(checkout, payments, "[]", "[]");
    }

    /** As {@link #knowing(CheckoutId, String)}, with refunds and disputes. */
    public static void knowing(CheckoutId checkout, String payments, String refunds, String disputes) {
        serving(
                "/sandbox/payments/" + checkout,
                "{\"checkoutId\":\"%s\",\"payments\":%s,\"refunds\":%s,\"disputes\":%s}"
                        .formatted(checkout, payments, refunds, disputes));
    }

    /** What stands in the provider's journal, for as long as the body runs; nothing else does. */
    public static void journalling(String payments, String refunds, String disputes, Runnable meanwhile) {
        serving(JOURNAL, "{\"payments\":%s,\"refunds\":%s,\"disputes\":%s}".formatted(payments, refunds, disputes));
        try {
            meanwhile.run();
        } finally {
            SERVED.remove(JOURNAL);
        }
    }

    /** How often this path was asked for. */
    public static long asked(String path) {
        return ASKED.stream().filter(asked -> asked.path().equals(path)).count();
    }

    private static HttpServer listening() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", StandInProvider::answer);
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            ASKED.add(new Asked(exchange.getRequestURI().getPath(), body));
            URI asked = exchange.getRequestURI();
            byte[] answer = SERVED.getOrDefault(asked.toString(), SERVED.getOrDefault(asked.getPath(), NOTHING))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status(body), answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static synchronized int status(String body) {
        return ANSWERS.entrySet().stream()
                .filter(entry ->
                        body.contains(entry.getKey()) && !entry.getValue().isEmpty())
                .map(entry -> entry.getValue().removeFirst())
                .findFirst()
                .orElse(200);
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(settings());
        settings.put("stackway.inquiry.failed", "PT1S");
        // a daily run asks about every payment that the stand-in has settled in no file
        settings.put("stackway.inquiry.per-minute", "6000");
        return settings;
    }

    private static Map<String, String> settings() {
        return Map.of(
                "stackway.sandbox.url",
                "http://127.0.0.1:" + SERVER.getAddress().getPort(),
                "stackway.webhook.parent-patience",
                "PT2S",
                "stackway.webhook.money-patience",
                "PT2S",
                "stackway.inquiry.unknown",
                "PT1S,PT1S,PT2S",
                "stackway.inquiry.pending",
                "PT1S,PT1S,PT2S",
                "stackway.inquiry.slow",
                "PT1S,PT1S,PT2S",
                "stackway.webhook-secret.nelnet",
                Deliveries.NELNET_KEY,
                "stackway.webhook-secret.card",
                Deliveries.SECRET + "," + Deliveries.OLD_SECRET,
                "stackway.webhook-secret.echeck",
                Deliveries.SECRET,
                "stackway.webhook-secret.flywire",
                Deliveries.SECRET);
    }

    @Override
    public void stop() {
        // the server ends with the JVM: requests of the application may still come
    }
}

package org.stackway.local.ops;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.stackway.local.LocalFailure;
import org.stackway.local.Service;
import org.stackway.local.api.ServiceApi;

/**
 * Stands for the services and the token issuer: answers each path with what was laid ready for it, in that order and the
 * last one for ever, and keeps what it was asked.
 */
final class ScriptedService implements AutoCloseable {
    private final Map<String, Deque<Reply>> replies = new HashMap<>();
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server;

    ScriptedService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        on("POST /token", 200, "{\"token\":\"signed\"}");
    }

    /** What came in. */
    record Asked(String call, String body, String reason) {}

    /** What a verb printed, or the line it failed with, and how it ended. */
    record Outcome(boolean fine, String printed) {}

    private record Reply(int status, String body) {}

    /** Lays an answer ready for a method and a path. */
    ScriptedService on(String call, int status, String body) {
        synchronized (replies) {
            replies.computeIfAbsent(call, first -> new ArrayDeque<>()).add(new Reply(status, body));
        }
        return this;
    }

    /** What was asked of the services, without the tokens. */
    List<Asked> asked() {
        synchronized (asked) {
            return asked.stream()
                    .filter(each -> !each.call().equals("POST /token"))
                    .toList();
        }
    }

    /** The bodies of the requests for tokens. */
    List<String> tokens() {
        synchronized (asked) {
            return asked.stream()
                    .filter(each -> each.call().equals("POST /token"))
                    .map(Asked::body)
                    .toList();
        }
    }

    /** Runs {@code ./stackway ops} with these words. */
    Outcome ops(String... words) throws InterruptedException {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        Map<Service, String> urls = new HashMap<>();
        for (Service service : Service.values()) {
            urls.put(service, url);
        }
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            boolean fine =
                    Ops.of(new ServiceApi(urls, url, Duration.ofMillis(1)), out).run(List.of(words));
            return new Outcome(fine, printed.toString(StandardCharsets.UTF_8));
        } catch (LocalFailure refused) {
            return new Outcome(false, refused.line());
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            String reason = exchange.getRequestHeaders().getFirst("x-actor-reason");
            asked.add(new Asked(
                    call,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    reason == null ? "" : reason));
            Reply reply = next(call);
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("content-type", "application/json");
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Reply next(String call) {
        synchronized (replies) {
            Deque<Reply> ready = replies.getOrDefault(call, new ArrayDeque<>());
            if (ready.isEmpty()) {
                return new Reply(404, "{\"code\":\"NOT_FOUND\",\"detail\":\"nothing is laid ready for " + call + "\"}");
            }
            return ready.size() > 1 ? ready.remove() : ready.element();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

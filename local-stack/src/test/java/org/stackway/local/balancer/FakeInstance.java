package org.stackway.local.balancer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Something that answers like an instance of a service, and tells what it was asked. */
final class FakeInstance implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService handlers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile int readiness = 200;
    private volatile boolean breaks;
    private volatile boolean hangsUp;
    private final AtomicInteger hungUp = new AtomicInteger();

    FakeInstance() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.createContext("/q/health/ready", this::health);
        server.setExecutor(handlers);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Method, path, length of the body and what the caller took for the host of each request. */
    List<String> requests() {
        return requests;
    }

    void ready(boolean ready) {
        readiness = ready ? 200 : 503;
    }

    /** From now on it takes requests and goes away in the middle of each. */
    void breaks() {
        breaks = true;
    }

    /** From now on the connection of each look at it ends with the answer. */
    void hangsUp() {
        hangsUp = true;
    }

    /** How often it did. */
    int hungUp() {
        return hungUp.get();
    }

    private void health(HttpExchange exchange) throws IOException {
        boolean last = hangsUp;
        if (last) {
            exchange.getResponseHeaders().set("Connection", "close");
        }
        send(exchange, readiness, "");
        if (last) {
            hungUp.incrementAndGet();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body.length() + " of "
                + exchange.getRequestHeaders().getFirst("Host"));
        if (breaks) {
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().set("X-Instance", Integer.toString(port()));
        send(exchange, 201, "done: " + body);
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        handlers.shutdownNow();
    }
}

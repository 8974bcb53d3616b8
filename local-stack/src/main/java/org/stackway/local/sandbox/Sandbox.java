package org.stackway.local.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.stackway.local.Service;

/** One running sandbox. */
final class Sandbox implements AutoCloseable {
    private static final int BACKLOG = 256;
    private static final long STEP_INTERVAL_MILLIS = 200;

    private final SandboxStore store;
    private final WebhookDelivery delivery;
    private final CoursePlatform platform;
    private final HttpServer server;
    private final ExecutorService handlers = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("steps").factory());

    /**
     * @param listen where to listen; port 0 takes a free one
     * @param issuer what tokens name as their issuer
     * @param journal the journal's file
     * @param keys folder of the token issuer's key
     * @param webhookSecrets signing secret by provider
     * @param enrollment base address of enrollment-service
     * @param schemes how messages of a method are signed; Standard Webhooks where none is named
     * @param services where browsers find the services, for the page of their APIs
     */
    record Settings(
            InetSocketAddress listen,
            String issuer,
            Path journal,
            Path keys,
            Map<String, String> webhookSecrets,
            URI enrollment,
            Map<Method, Scheme> schemes,
            Map<Service, URI> services) {

        /** With Standard Webhooks only, and without services. */
        Settings(
                InetSocketAddress listen,
                String issuer,
                Path journal,
                Path keys,
                Map<String, String> webhookSecrets,
                URI enrollment) {
            this(listen, issuer, journal, keys, webhookSecrets, enrollment, Map.of(), Map.of());
        }
    }

    private Sandbox(SandboxStore store, WebhookDelivery delivery, CoursePlatform platform, HttpServer server) {
        this.store = store;
        this.delivery = delivery;
        this.platform = platform;
        this.server = server;
    }

    static Sandbox start(Settings settings, Clock systemClock) throws IOException {
        HttpServer server = HttpServer.create(settings.listen(), BACKLOG);
        SandboxStore store = new SandboxStore(settings.journal(), systemClock);
        Messages messages = new Messages(store, settings.schemes());
        PaymentProvider provider = new PaymentProvider(store, messages);
        Disputes disputes = new Disputes(store, messages);
        WebhookDelivery delivery = new WebhookDelivery(store, settings.webhookSecrets());
        TokenIssuer tokens = new TokenIssuer(settings.issuer(), SigningKey.of(settings.keys()));
        CoursePlatform platform = new CoursePlatform(store, tokens, settings.enrollment());
        Sandbox sandbox = new Sandbox(store, delivery, platform, server);
        server.createContext(
                "/",
                new SandboxRoutes(
                                store,
                                provider,
                                disputes,
                                messages,
                                delivery,
                                new SandboxClock(store),
                                tokens,
                                platform,
                                new ApiPage(settings.services()))
                        .exchanges());
        server.setExecutor(sandbox.handlers);
        delivery.start();
        var unused = sandbox.timer.scheduleWithFixedDelay(
                provider::takeDueSteps, 0, STEP_INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
        server.start();
        return sandbox;
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        timer.shutdownNow();
        delivery.close();
        platform.close();
        handlers.shutdownNow();
        try {
            store.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("closing the sandbox's journal", e);
        }
    }
}

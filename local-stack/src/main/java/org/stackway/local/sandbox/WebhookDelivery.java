package org.stackway.local.sandbox;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Delivers webhooks until they are taken: those of one checkout one after the other, those of different checkouts side
 * by side. Only a 2xx is taken; anything else is tried again, for ever, with a delay that grows to two seconds.
 */
final class WebhookDelivery implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(WebhookDelivery.class.getName());
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final long FIRST_DELAY_MILLIS = 100;
    private static final long LONGEST_DELAY_MILLIS = 2_000;
    private static final int UNREACHABLE = 0;
    /** This provider says nothing at the moment. */
    private static final int SILENT = 1;

    private final SandboxStore store;
    private final Map<String, String> secrets;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("retries").factory());
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(workers)
            .build();
    /** Webhooks waiting by checkout; a checkout in the map has a worker or a retry under way. */
    private final Map<String, Deque<Webhook>> chains = new HashMap<>();

    WebhookDelivery(SandboxStore store, Map<String, String> secrets) {
        this.store = store;
        this.secrets = Map.copyOf(secrets);
    }

    /** Takes up what the last life of this process left undelivered, then whatever is queued. */
    void start() {
        List<Webhook> left = store.read(state -> {
            store.onChange(changes -> changes.forEach(change -> {
                if (change instanceof Change.WebhookQueued(Webhook webhook)) {
                    enqueue(webhook);
                }
            }));
            return state.undelivered();
        });
        left.forEach(this::enqueue);
    }

    private void enqueue(Webhook webhook) {
        if (webhook.delayMillis() == 0) {
            add(webhook);
        } else {
            var unused = timer.schedule(() -> add(webhook), webhook.delayMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void add(Webhook webhook) {
        Deque<Webhook> chain = chains.get(webhook.checkoutId());
        if (chain == null) {
            chain = new ArrayDeque<>();
            chains.put(webhook.checkoutId(), chain);
            workers.execute(() -> deliverFirst(webhook.checkoutId(), FIRST_DELAY_MILLIS));
        }
        chain.add(webhook);
    }

    private void deliverFirst(String checkoutId, long retryDelayMillis) {
        Webhook webhook = first(checkoutId);
        int status = store.read(SandboxState::mischief).silent() ? SILENT : sendAll(webhook);
        if (status / 100 == 2) {
            store.write(state ->
                    new SandboxStore.Verdict<>(List.of(new Change.WebhookDelivered(webhook.webhookId())), status));
            if (next(checkoutId)) {
                workers.execute(() -> deliverFirst(checkoutId, FIRST_DELAY_MILLIS));
            }
        } else {
            LOG.log(
                    status == SILENT ? Level.FINE : Level.WARNING,
                    "webhook {0} to {1} was answered {2}, again in {3} ms",
                    new Object[] {webhook.webhookId(), webhook.url(), status, retryDelayMillis});
            long nextDelay = Math.min(LONGEST_DELAY_MILLIS, retryDelayMillis * 2);
            var unused = timer.schedule(
                    () -> workers.execute(() -> deliverFirst(checkoutId, nextDelay)),
                    retryDelayMillis,
                    TimeUnit.MILLISECONDS);
        }
    }

    /** All copies at once; taken if each of them is. */
    private int sendAll(Webhook webhook) {
        int copies = Math.max(1, webhook.copies());
        if (copies == 1) {
            return send(webhook);
        }
        try {
            return sendAtOnce(List.of(webhook), copies).stream()
                    .filter(status -> status / 100 != 2)
                    .findFirst()
                    .orElse(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNREACHABLE;
        }
    }

    private synchronized Webhook first(String checkoutId) {
        Deque<Webhook> chain = chains.get(checkoutId);
        if (chain == null || chain.isEmpty()) {
            throw new IllegalStateException("a worker without a webhook: " + checkoutId);
        }
        return chain.getFirst();
    }

    /** Removes the delivered webhook; true when another waits. */
    private synchronized boolean next(String checkoutId) {
        Deque<Webhook> chain = chains.get(checkoutId);
        if (chain == null) {
            return false;
        }
        chain.removeFirst();
        if (chain.isEmpty()) {
            chains.remove(checkoutId);
            return false;
        }
        return true;
    }

    /** Sends a webhook many times at once, whatever was delivered before, and answers the status of each. */
    List<Integer> sendAtOnce(List<Webhook> webhooks, int times) throws InterruptedException {
        List<Callable<Integer>> sends = new ArrayList<>();
        for (Webhook webhook : webhooks) {
            for (int i = 0; i < times; i++) {
                sends.add(() -> send(webhook));
            }
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> sent : workers.invokeAll(sends)) {
            try {
                statuses.add(sent.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("sending answers a status", e);
            }
        }
        return statuses;
    }

    /** The HTTP status, or 0 when nobody answered. Signed at each try: the receiver refuses stale timestamps. */
    private int send(Webhook webhook) {
        String secret = secrets.get(webhook.provider());
        if (secret == null) {
            throw new IllegalStateException("no secret for provider " + webhook.provider());
        }
        HttpRequest.Builder unsigned = HttpRequest.newBuilder(webhook.url()).timeout(TIMEOUT);
        HttpRequest request = webhook.signedAs()
                .sign(unsigned, secret, webhook, store.realNow().toEpochMilli())
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            LOG.log(Level.FINE, "webhook not sent", e);
            return UNREACHABLE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNREACHABLE;
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        workers.shutdownNow();
        http.shutdownNow();
    }
}

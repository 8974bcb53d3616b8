package org.stackway.billing.webhook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.stackway.billing.provider.ProviderAddresses;
import org.stackway.billing.scheme.Delivered;
import org.stackway.billing.scheme.ProviderScheme;
import org.stackway.billing.scheme.Verdict;
import org.stackway.billing.webhook.WebhookEndpoints.Endpoint;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.http.SignedCalls;
import org.stackway.kit.http.SignedCalls.Call;
import org.stackway.kit.time.SystemClock;

/**
 * Where providers tell us what happened. A message is verified over its raw bytes, stored, answered; what it means is found
 * out later. The signature is the authentication: no token, no session, and no word about what was wrong with it.
 */
@ApplicationScoped
class WebhookRoute {

    private static final String PATH = "/api/v1/webhooks/{provider}/{environment}/{endpointId}";
    private static final List<String> KEPT_HEADERS = List.of(
            "webhook-id",
            "webhook-timestamp",
            "webhook-signature",
            "x-flywire-digest",
            "stripe-signature",
            "content-type",
            "user-agent");
    private static final int KEPT_HEADER_CHARS = 512;
    /** More than the database stores in a second; a provider that waits is better off with a later retry. */
    private static final int MOST_AT_ONCE = 1024;

    private final WebhookEndpoints endpoints;
    private final ProviderAddresses addresses;
    private final WebhookInbox inbox;
    private final WebhookIntake intake;
    private final WebhookWorker worker;
    private final WebhookMetrics metrics;
    private final SystemClock clock;
    private final AtomicInteger underWay = new AtomicInteger();

    WebhookRoute(
            WebhookEndpoints endpoints,
            ProviderAddresses addresses,
            WebhookInbox inbox,
            WebhookIntake intake,
            WebhookWorker worker,
            WebhookMetrics metrics,
            SystemClock clock) {
        this.endpoints = endpoints;
        this.addresses = addresses;
        this.inbox = inbox;
        this.intake = intake;
        this.worker = worker;
        this.metrics = metrics;
        this.clock = clock;
    }

    void open(@Observes Router router, SignedCalls calls) {
        calls.post(router, PATH, this::receive);
    }

    /** What a delivery is answered with. */
    record Receipt(boolean received) {}

    /** Where a delivery came in, and the headers that are kept with it. */
    private record Address(String provider, String environment, String endpoint, String headers) {}

    private Uni<Receipt> receive(Call call) {
        String provider = call.path().getOrDefault("provider", "");
        String environment = call.path().getOrDefault("environment", "");
        String endpointId = call.path().getOrDefault("endpointId", "");
        Endpoint endpoint = endpoints.of(provider).orElseThrow(ProblemException::notFound);
        switch (addresses.standing(environment, endpointId)) {
            case OPEN -> {
                // the signature decides
            }
            case CLOSED -> throw ProblemException.of(410, "GONE", "this address was given up");
            case UNKNOWN -> throw ProblemException.notFound();
        }
        if (underWay.incrementAndGet() > MOST_AT_ONCE) {
            underWay.decrementAndGet();
            throw ProblemException.of(429, "TOO_MANY_REQUESTS", "too many deliveries at once")
                    .with(HttpHeaders.RETRY_AFTER, "2");
        }
        Delivered delivered = new Delivered(named(call.headers()), payload(call));
        Address address = new Address(provider, environment, endpointId, kept(delivered));
        return Uni.createFrom()
                .deferred(() -> receive(endpoint, delivered, address))
                .eventually(underWay::decrementAndGet);
    }

    private Uni<Receipt> receive(Endpoint endpoint, Delivered delivered, Address address) {
        ProviderScheme scheme = endpoint.schemes().stream()
                .filter(one -> one.claimedBy(delivered))
                .findFirst()
                .orElseGet(() -> endpoint.schemes().getFirst());
        return switch (scheme.verify(delivered, endpoint.keys().at(clock.now()), clock.now())) {
            case Verdict.Invalid invalid -> {
                metrics.refused(address.provider());
                yield inbox.reject(
                                address.provider(),
                                address.environment(),
                                address.headers(),
                                delivered.payload(),
                                invalid.why())
                        .onFailure()
                        .recoverWithNull()
                        .map(kept -> {
                            throw ProblemException.of(401, "UNAUTHENTICATED", null);
                        });
            }
            case Verdict.Valid valid -> {
                metrics.verified(address.provider(), valid.key().turn());
                yield intake.store(new WebhookInbox.Arrival(
                                address.provider(),
                                address.environment(),
                                address.endpoint(),
                                scheme.name(),
                                valid.key().id(),
                                valid.deliveryId(),
                                address.headers(),
                                delivered.payload()))
                        .invoke(stored -> stored(stored, address.provider()))
                        .replaceWith(new Receipt(true));
            }
        };
    }

    private void stored(WebhookInbox.Stored stored, String provider) {
        switch (stored) {
            case NEW -> worker.ring();
            case KNOWN, AGAIN -> {
                // what it says is known
            }
            case CONFLICTING_DUPLICATE -> metrics.conflict(provider);
        }
    }

    /** Providers that send no body put what they say into the query. */
    private static Buffer payload(Call call) {
        if (call.body().length() > 0) {
            return call.body();
        }
        return call.query() == null ? Buffer.buffer() : Buffer.buffer(call.query());
    }

    private static Map<String, String> named(MultiMap headers) {
        Map<String, String> all = new HashMap<>();
        for (String name : KEPT_HEADERS) {
            List<String> values = headers.getAll(name);
            if (!values.isEmpty()) {
                all.put(name, String.join(",", values));
            }
        }
        return all;
    }

    private static String kept(Delivered delivered) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        delivered
                .headers()
                .forEach((name, value) ->
                        kept.put(name, value.substring(0, Math.min(value.length(), KEPT_HEADER_CHARS))));
        return kept.toString();
    }
}

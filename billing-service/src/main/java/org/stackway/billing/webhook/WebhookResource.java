package org.stackway.billing.webhook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.provider.ProviderAddresses;
import org.stackway.billing.scheme.Delivered;
import org.stackway.billing.scheme.ProviderScheme;
import org.stackway.billing.scheme.Verdict;
import org.stackway.billing.webhook.WebhookEndpoints.Endpoint;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.time.SystemClock;

/**
 * Where providers tell us what happened. A message is verified over its raw bytes, stored, answered; what it means is found
 * out later. The signature is the authentication: no token, no session, and no word about what was wrong with it.
 */
@Path("/api/v1/webhooks")
public class WebhookResource {

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

    WebhookResource(
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

    @POST
    @Path("/{provider}/{environment}/{endpointId}")
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    @Operation(summary = "Take one delivery; the same again is fine")
    @APIResponse(
            responseCode = "200",
            description = "it is kept, and will be applied",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Receipt.class))
            })
    @APIResponse(responseCode = "401", description = "it is not signed, or not by the provider, or too long ago")
    @APIResponse(responseCode = "410", description = "this address was given up")
    public Uni<Response> receive(
            @PathParam("provider") String provider,
            @PathParam("environment") String environment,
            @PathParam("endpointId") String endpointId,
            @Context HttpHeaders headers,
            @Context UriInfo target,
            @RequestBody(
                            required = false,
                            description =
                                    "what the provider signed, byte for byte; one that sends no body signs the query",
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(type = SchemaType.OBJECT),
                                        example = "{\"type\":\"payment.settled\",\"data\":{}}"),
                                @Content(
                                        mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                                        schema = @Schema(type = SchemaType.OBJECT),
                                        example = "{\"orderNumber\":\"1\"}"),
                                @Content(
                                        mediaType = MediaType.WILDCARD,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                                        example = "orderNumber=1")
                            })
                    byte @Nullable [] received) {
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
        Delivered delivered = new Delivered(all(headers), payload(received, target));
        Address address = new Address(provider, environment, endpointId, kept(delivered));
        return receive(endpoint, delivered, address).eventually(underWay::decrementAndGet);
    }

    /** What a delivery is answered with. */
    public record Receipt(boolean received) {}

    /** Where a delivery came in, and the headers that are kept with it. */
    private record Address(String provider, String environment, String endpoint, String headers) {}

    private Uni<Response> receive(Endpoint endpoint, Delivered delivered, Address address) {
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
                        .replaceWith(() -> Response.ok(new Receipt(true))
                                .type(MediaType.APPLICATION_JSON)
                                .build());
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
    private static Buffer payload(byte @Nullable [] received, UriInfo target) {
        if (received != null && received.length > 0) {
            return Buffer.buffer(received);
        }
        String query = target.getRequestUri().getRawQuery();
        return query == null ? Buffer.buffer() : Buffer.buffer(query);
    }

    private static Map<String, String> all(HttpHeaders headers) {
        Map<String, String> all = new HashMap<>();
        for (String name : KEPT_HEADERS) {
            String value = headers.getHeaderString(name);
            if (value != null) {
                all.put(name, value);
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

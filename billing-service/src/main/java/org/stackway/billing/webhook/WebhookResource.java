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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.provider.ProviderAddresses;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.time.SystemClock;
import org.stackway.kit.webhook.StandardWebhook;

/**
 * Where providers tell us what happened. A message is verified over its raw bytes, stored, answered; what it means is found
 * out later. The signature is the authentication: no token, no session, and no word about what was wrong with it.
 */
@Path("/api/v1/webhooks")
public class WebhookResource {

    private static final List<String> KEPT_HEADERS =
            List.of("webhook-id", "webhook-timestamp", "webhook-signature", "content-type", "user-agent");
    private static final int KEPT_HEADER_CHARS = 512;

    private final WebhookSecrets secrets;
    private final ProviderAddresses addresses;
    private final WebhookInbox inbox;
    private final WebhookWorker worker;
    private final SystemClock clock;

    WebhookResource(
            WebhookSecrets secrets,
            ProviderAddresses addresses,
            WebhookInbox inbox,
            WebhookWorker worker,
            SystemClock clock) {
        this.secrets = secrets;
        this.addresses = addresses;
        this.inbox = inbox;
        this.worker = worker;
        this.clock = clock;
    }

    /** Takes one delivery; the same again is fine. */
    @POST
    @Path("/{provider}/{environment}/{endpointId}")
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    public Uni<Response> receive(
            @PathParam("provider") String provider,
            @PathParam("environment") String environment,
            @PathParam("endpointId") String endpointId,
            @Context HttpHeaders headers,
            byte @Nullable [] received) {
        List<String> keys = secrets.of(provider);
        if (keys.isEmpty() || !addresses.isOurs(environment, endpointId)) {
            throw ProblemException.notFound();
        }
        byte[] body = received == null ? new byte[0] : received;
        String id = headers.getHeaderString("webhook-id");
        StandardWebhook.Signed signed = new StandardWebhook.Signed(
                id, headers.getHeaderString("webhook-timestamp"), headers.getHeaderString("webhook-signature"));
        Optional<String> refusal = StandardWebhook.refusal(keys, signed, body, clock.now());
        if (refusal.isPresent() || id == null) {
            return inbox.reject(provider, environment, kept(headers), body, refusal.orElse("no id"))
                    .onFailure()
                    .recoverWithNull()
                    .map(kept -> {
                        throw ProblemException.of(401, "UNAUTHENTICATED", null);
                    });
        }
        return inbox.store(new WebhookInbox.Arrival(provider, environment, id, kept(headers), Buffer.buffer(body)))
                .invoke(worker::ring)
                .replaceWith(() -> Response.ok(Map.of("received", true))
                        .type(MediaType.APPLICATION_JSON)
                        .build());
    }

    private static String kept(HttpHeaders headers) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        for (String name : KEPT_HEADERS) {
            String value = headers.getHeaderString(name);
            if (value != null) {
                kept.put(name, value.substring(0, Math.min(value.length(), KEPT_HEADER_CHARS)));
            }
        }
        return kept.toString();
    }
}

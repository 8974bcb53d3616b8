package org.stackway.session.proctoring;

import io.smallrye.mutiny.Uni;
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
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.time.SystemClock;
import org.stackway.kit.webhook.StandardWebhook;

/**
 * Where the proctoring service tells what it saw. The signature is the authentication: no token, no session, and no word
 * about what was wrong with it. The answer comes after the commit, so what is not recorded is delivered again; the same
 * fact twice changes nothing. No inbox stands in front: everything a message refers to is this service's own.
 */
@Path("/api/v1/webhooks/proctoring")
public class ProctoringResource {

    private final ProctoredExams exams;
    private final SystemClock clock;
    private final List<String> secrets;
    private final String endpoint;

    ProctoringResource(
            ProctoredExams exams,
            SystemClock clock,
            @ConfigProperty(name = "stackway.webhook-secret.proctoring") Optional<String> secrets,
            @ConfigProperty(name = "stackway.webhook.endpoint") String endpoint) {
        this.exams = exams;
        this.clock = clock;
        this.secrets = secrets.map(StandardWebhook::secrets).orElseGet(List::of);
        this.endpoint = endpoint;
    }

    /** Takes one delivery; the same again is fine. */
    @POST
    @Path("/{endpointId}")
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    @Operation(summary = "A signed message of the proctoring service about an exam (Standard Webhooks)")
    @APIResponse(
            responseCode = "200",
            description = "it is recorded, or nothing of ours",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Receipt.class))
            })
    public Uni<Response> receive(
            @PathParam("endpointId") String endpointId, @Context HttpHeaders headers, byte @Nullable [] received) {
        if (secrets.isEmpty() || !endpoint.equals(endpointId)) {
            throw ProblemException.notFound();
        }
        byte[] body = received == null ? new byte[0] : received;
        StandardWebhook.Signed signed = new StandardWebhook.Signed(
                headers.getHeaderString("webhook-id"),
                headers.getHeaderString("webhook-timestamp"),
                headers.getHeaderString("webhook-signature"));
        if (StandardWebhook.refusal(secrets, signed, body, clock.now()).isPresent()) {
            throw ProblemException.of(401, "UNAUTHENTICATED", null);
        }
        return switch (ProctorMessage.read(body)) {
            case ProctorMessage.Fact fact -> exams.record(fact).replaceWith(() -> received(true));
            case ProctorMessage.Unsupported unsupported -> Uni.createFrom().item(received(false));
            case ProctorMessage.Unreadable unreadable -> throw ProblemException.malformed(unreadable.why());
        };
    }

    /**
     * What a delivery is answered with.
     *
     * @param understood false for a message about something that is not recorded here
     */
    public record Receipt(boolean received, boolean understood) {}

    private static Response received(boolean understood) {
        return Response.ok(new Receipt(true, understood))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }
}

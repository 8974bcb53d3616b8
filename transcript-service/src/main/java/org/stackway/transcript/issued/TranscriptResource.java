package org.stackway.transcript.issued;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.TranscriptId;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Commands;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.http.Reads;
import org.stackway.kit.http.TimeTravel;
import org.stackway.kit.store.AsOf;
import org.stackway.kit.time.Ids;

/** Transcripts over HTTP. */
@Path("/api/v1")
public class TranscriptResource {

    private final Commands commands;
    private final Reads reads;
    private final Caller caller;
    private final TranscriptAggregate transcripts;
    private final Ids ids;
    private final TimeTravel travel;

    TranscriptResource(
            Commands commands,
            Reads reads,
            Caller caller,
            TranscriptAggregate transcripts,
            Ids ids,
            TimeTravel travel) {
        this.commands = commands;
        this.reads = reads;
        this.caller = caller;
        this.transcripts = transcripts;
        this.ids = ids;
        this.travel = travel;
    }

    /** Issues a transcript of the learner's record, as it is now or as it was known at an instant. */
    @POST
    @Path("/learners/{id}/transcripts")
    @RolesAllowed({"learner", "registrar"})
    public Uni<RestResponse<TranscriptView>> issue(
            @PathParam("id") LearnerId learner, @Nullable TranscriptRequest body) {
        caller.mayAccess(learner);
        TranscriptRequest request = body == null ? new TranscriptRequest(null, null, null) : body;
        if (request.identityAssertion() != null) {
            throw ProblemException.of(
                    422, "IDENTITY_ASSERTION_UNSUPPORTED", "documents with a verified name are not issued yet");
        }
        TranscriptId id = new TranscriptId(ids.next());
        IssueTranscript command = new IssueTranscript(
                id, learner, Optional.ofNullable(request.purpose()), Optional.ofNullable(request.asOf()));
        String location = "/api/v1/transcripts/" + id;
        return commands.submit(transcripts, id.wire(), command)
                .body(request)
                .idempotent()
                .created(
                        location,
                        change -> new TranscriptView(
                                id,
                                learner,
                                request.purpose(),
                                change.after().sha256().orElseThrow(),
                                Map.of(MediaType.APPLICATION_JSON, location)));
    }

    /** The document, byte for byte as it was issued; 404 as of a moment at which it was not. */
    @GET
    @Path("/transcripts/{id}")
    @RolesAllowed({"learner", "registrar", "advisor"})
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Response> get(@PathParam("id") TranscriptId id, @QueryParam("asOf") @Nullable AsOf asOf) {
        return reads.find(tx ->
                        tx.session().get(TranscriptDocument.class, id.value()).map(Optional::ofNullable))
                .invoke(document -> caller.mayAccess(new LearnerId(document.learnerId())))
                .call(document -> asOf == null
                        ? Uni.createFrom().voidItem()
                        : reads.find(tx -> travel.find(tx, transcripts, id.wire(), asOf)))
                .map(document -> {
                    return Response.ok(document.document(), MediaType.APPLICATION_JSON)
                            .header("ETag", "\"" + document.version() + "\"")
                            .header("Digest", "sha-256=" + document.sha256())
                            .build();
                });
    }

    /**
     * What is asked for.
     *
     * @param purpose the learner's word, printed on the document
     * @param asOf business instant; absent means now
     * @param identityAssertion a signed name from enrollment-service (D23)
     */
    public record TranscriptRequest(
            @Nullable @Size(max = 200) String purpose,
            @Nullable Instant asOf,
            @Nullable String identityAssertion) {}

    /** An issued transcript and where to get it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TranscriptView(
            TranscriptId transcriptId,
            LearnerId learnerId,
            @Nullable String purpose,
            String sha256,
            Map<String, String> documents) {}
}

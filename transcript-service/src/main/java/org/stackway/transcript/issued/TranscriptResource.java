package org.stackway.transcript.issued;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.TranscriptId;
import org.stackway.kit.disclosure.Disclosure.By;
import org.stackway.kit.disclosure.Reader;
import org.stackway.kit.disclosure.ShowsRecord;
import org.stackway.kit.document.IdentityAssertions;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Commands;
import org.stackway.kit.http.DryRunnable;
import org.stackway.kit.http.NeedsIdempotencyKey;
import org.stackway.kit.http.Page;
import org.stackway.kit.http.PageRequest;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.http.Reads;
import org.stackway.kit.http.TimeTravel;
import org.stackway.kit.store.AsOf;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.time.Ids;
import org.stackway.transcript.document.TranscriptContent;
import org.stackway.transcript.document.TranscriptContent.Standing;
import org.stackway.transcript.document.TranscriptContent.Verification;
import org.stackway.transcript.document.TranscriptCredential;
import org.stackway.transcript.document.TranscriptPages;
import org.stackway.transcript.document.VerificationCode;
import org.stackway.transcript.issued.KeptTranscripts.Kept;
import org.stackway.transcript.issued.KeptTranscripts.Opened;
import org.stackway.transcript.issued.TranscriptCommand.IssueTranscript;
import org.stackway.transcript.issued.TranscriptCommand.RevokeTranscript;

/** Transcripts over HTTP. */
@Path("/api/v1")
public class TranscriptResource {

    private final Commands commands;
    private final Transactions transactions;
    private final Reads reads;
    private final Caller caller;
    private final TranscriptAggregate transcripts;
    private final KeptTranscripts kept;
    private final Documents documents;
    private final AccessLog accesses;
    private final Reader reader;
    private final IdentityAssertions names;
    private final Ids ids;
    private final TimeTravel travel;

    TranscriptResource(
            Commands commands,
            Transactions transactions,
            Reads reads,
            Caller caller,
            TranscriptAggregate transcripts,
            KeptTranscripts kept,
            Documents documents,
            AccessLog accesses,
            Reader reader,
            IdentityAssertions names,
            Ids ids,
            TimeTravel travel) {
        this.commands = commands;
        this.transactions = transactions;
        this.reads = reads;
        this.caller = caller;
        this.transcripts = transcripts;
        this.kept = kept;
        this.documents = documents;
        this.accesses = accesses;
        this.reader = reader;
        this.names = names;
        this.ids = ids;
        this.travel = travel;
    }

    /**
     * What is asked for.
     *
     * @param purpose the learner's word, on no page and in no credential
     * @param asOf business instant; absent means now
     * @param identityAssertion a signed name from enrollment-service (D23); without it the transcript is unofficial
     */
    public record TranscriptRequest(
            @Nullable @Size(max = 200) String purpose,
            @Nullable Instant asOf,
            @Nullable @Size(max = 4096) String identityAssertion) {

        /** Says nothing: a name must not end up in a log. */
        @Override
        public String toString() {
            return "TranscriptRequest[sealed]";
        }

        /** What the request means, for one key and one answer: an assertion lives ten minutes, its successor says the same. */
        Map<String, String> meaning() {
            Map<String, String> meaning = new TreeMap<>();
            meaning.put("purpose", String.valueOf(purpose));
            meaning.put("asOf", String.valueOf(asOf));
            meaning.put("named", String.valueOf(identityAssertion != null));
            return meaning;
        }
    }

    /** An issued transcript, where to get it in each form, and how others verify it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TranscriptView(
            TranscriptId transcriptId,
            LearnerId learnerId,
            Standing standing,
            @Nullable String purpose,
            Instant asOf,
            String sha256,
            Map<String, String> documents,
            Verification verification) {}

    /** Issues a transcript of the learner's record, as it is now or as it was known at an instant. */
    @POST
    @ResponseStatus(201)
    @NeedsIdempotencyKey
    @Path("/learners/{id}/transcripts")
    @RolesAllowed({"learner", "registrar"})
    @Operation(summary = "Issue a transcript as pages, data and verifiable credential")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TranscriptRequest.class),
                            examples = {
                                @ExampleObject(name = "unofficial, as of now", value = "{}"),
                                @ExampleObject(
                                        name = "official, as of an instant",
                                        value =
                                                "{\"purpose\":\"an application\",\"asOf\":\"2026-12-20T00:00:00Z\","
                                                        + "\"identityAssertion\":\"eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9.e30.c2ln\"}")
                            }))
    @APIResponse(
            responseCode = "201",
            description = "issued",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TranscriptView.class),
                            examples =
                                    @ExampleObject(
                                            name = "an official transcript",
                                            value =
                                                    "{\"transcriptId\":\"019a6c2e-6b5d-7c4e-9b1f-2f6a1c0d9e11\",\"learnerId\":"
                                                            + "\"019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20\",\"standing\":\"OFFICIAL\","
                                                            + "\"asOf\":\"2026-12-20T00:00:00.000Z\",\"sha256\":\"9f86d081884c7d659a2feaa0"
                                                            + "c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\",\"documents\":{\"application/json\":"
                                                            + "\"/api/v1/transcripts/019a6c2e-6b5d-7c4e-9b1f-2f6a1c0d9e11\"},"
                                                            + "\"verification\":{\"code\":\"7K2QX-0M4VT-9RSBC-1D8WZ\",\"url\":"
                                                            + "\"https://transcripts.example.org/api/v1/verifications/7K2QX-0M4VT-9RSBC-1D8WZ\"}}")))
    @DryRunnable
    public Uni<RestResponse<TranscriptView>> issue(
            @PathParam("id") LearnerId learner, @Nullable TranscriptRequest body) {
        caller.mayAccess(learner);
        TranscriptRequest request = body == null ? new TranscriptRequest(null, null, null) : body;
        return nameOf(request, learner)
                .chain(name -> instant(request).chain(asOf -> issue(learner, request, name, asOf)));
    }

    /** The assertion's keys may have to be fetched, which blocks: on a worker, and back. */
    private Uni<Optional<String>> nameOf(TranscriptRequest request, LearnerId learner) {
        return request.identityAssertion() == null
                ? Uni.createFrom().item(Optional.empty())
                : transactions.shielded(() -> Uni.createFrom()
                        .item(() -> names.nameOf(request.identityAssertion(), learner))
                        .runSubscriptionOn(Infrastructure.getDefaultExecutor()));
    }

    private Uni<Instant> instant(TranscriptRequest request) {
        return request.asOf() == null
                ? reads.run(tx -> Uni.createFrom().item(tx.now()))
                : Uni.createFrom().item(request.asOf().truncatedTo(ChronoUnit.MILLIS));
    }

    private Uni<RestResponse<TranscriptView>> issue(
            LearnerId learner, TranscriptRequest request, Optional<String> name, Instant asOf) {
        TranscriptId id = new TranscriptId(ids.next());
        String location = "/api/v1/transcripts/" + id;
        VerificationCode code = documents.code(learner, asOf, name);
        return commands.submit(
                        transcripts,
                        id.wire(),
                        new IssueTranscript(id, learner, Optional.ofNullable(request.purpose()), asOf, name, code))
                .body(request.meaning())
                .created(
                        location,
                        change -> new TranscriptView(
                                id,
                                learner,
                                name.isPresent() ? Standing.OFFICIAL : Standing.UNOFFICIAL,
                                request.purpose(),
                                asOf,
                                change.after().sha256().orElseThrow(),
                                links(location),
                                documents.verification(code)));
    }

    private static Map<String, String> links(String location) {
        Map<String, String> links = new TreeMap<>();
        for (Form form : Form.values()) {
            links.put(form.type(), location);
        }
        return links;
    }

    @GET
    @ShowsRecord
    @Path("/learners/{id}/transcripts")
    @RolesAllowed({"learner", "registrar", "advisor"})
    @Operation(summary = "The learner's issued transcripts, the latest first; what they say is not opened")
    public Uni<Page<Kept>> ofLearner(@PathParam("id") LearnerId learner) {
        caller.mayAccess(learner);
        PageRequest page = caller.page();
        int from = page.after().map(Integer::parseInt).orElse(0);
        return reads.run(tx -> kept.ofLearner(tx, learner, from, page.fetch()))
                .map(found -> page.of(found, one -> Integer.toString(from + page.limit())));
    }

    @GET
    @ShowsRecord(writesLines = true)
    @Path("/transcripts/{id}")
    @RolesAllowed({"learner", "registrar", "advisor"})
    @Produces({MediaType.APPLICATION_JSON, Form.PDF, TranscriptCredential.MEDIA_TYPE})
    @APIResponse(
            responseCode = "200",
            description = "what it says, as data, as pages, or as a verifiable credential",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = TranscriptContent.class)),
                @Content(mediaType = Form.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = TranscriptCredential.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "a compact JWS", value = "eyJhbGciOiJFUzI1NiJ9.e30.c2ln"))
            })
    @APIResponse(responseCode = "410", description = "the learner was erased, and what it said with them")
    @Operation(
            summary =
                    "A transcript in the form that is asked for, byte for byte as it was issued; 404 as of a moment at which it was not")
    public Uni<Response> get(
            @PathParam("id") TranscriptId id, @QueryParam("asOf") @Nullable AsOf asOf, @Context HttpHeaders headers) {
        Form form = Form.wanted(headers);
        By by = reader.by("GET /api/v1/transcripts/{id}");
        return reads.find(tx -> kept.find(tx, id))
                .invoke(found -> caller.mayAccess(found.learnerId()))
                .call(found -> asOf == null
                        ? Uni.createFrom().voidItem()
                        : reads.find(tx -> travel.find(tx, transcripts, id.wire(), asOf)))
                .chain(found -> open(found, form, by)
                        .chain(opened -> in(form, found, opened))
                        .map(bytes -> response(form, found, bytes)));
    }

    private Uni<Opened> open(Kept found, Form form, By by) {
        return transactions.run(tx -> kept.open(tx, found)
                .chain(opened -> opened.isEmpty()
                        ? Uni.createFrom()
                                .failure(ProblemException.of(
                                        410,
                                        "LEARNER_ERASED",
                                        "what this transcript said went with the learner's data"))
                        : accesses.add(tx, found.of(), AccessLog.What.READ, Optional.of(form.type()), by, "given")
                                .replaceWith(opened.get())));
    }

    private Uni<byte[]> in(Form form, Kept found, Opened opened) {
        return switch (form) {
            case JSON -> Uni.createFrom().item(opened.json().getBytes(StandardCharsets.UTF_8));
            case CREDENTIAL -> Uni.createFrom().item(opened.credential().getBytes(StandardCharsets.US_ASCII));
            case PAGES ->
                opened.pages().map(pages -> Uni.createFrom().item(pages)).orElseGet(() -> print(found, opened));
        };
    }

    /** Made when they are first asked for, on a worker; kept from then on, the first ones if several were made at once. */
    private Uni<byte[]> print(Kept found, Opened opened) {
        return transactions
                .shielded(() -> Uni.createFrom()
                        .item(() -> TranscriptPages.pdf(Documents.read(opened.json())))
                        .runSubscriptionOn(Infrastructure.getDefaultExecutor()))
                .chain(made -> transactions.run(tx -> kept.keepPages(tx, found, made)
                        .chain(() -> kept.open(tx, found))
                        .map(again -> again.flatMap(Opened::pages).orElse(made))));
    }

    private static Response response(Form form, Kept found, byte[] bytes) {
        Response.ResponseBuilder response = Response.ok(bytes, form.type())
                .header(HttpHeaders.ETAG, "\"" + found.version() + "-" + form.name() + "\"")
                .header("Content-Digest", "sha-256=:" + base64(Documents.sha256(bytes)) + ":")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (form == Form.PAGES) {
            response.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "inline; filename=\"transcript-" + found.transcriptId() + ".pdf\"");
        }
        return response.build();
    }

    private static String base64(String hexadecimal) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hexadecimal));
    }

    /** Why it must no longer be trusted: for the registrar's records, told to nobody who verifies. */
    public record RevocationRequest(
            @NotBlank @Size(max = 500) String reason) {}

    @POST
    @NeedsIdempotencyKey
    @Path("/transcripts/{id}/revocations")
    @RolesAllowed("registrar")
    @APIResponse(
            responseCode = "200",
            description = "revoked; every verification says so from now on",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RevocationView.class),
                            examples =
                                    @ExampleObject(
                                            name = "revoked",
                                            value =
                                                    "{\"transcriptId\":\"019a6c2e-6b5d-7c4e-9b1f-2f6a1c0d9e11\",\"revoked\":true}")))
    @Operation(summary = "Say that a transcript must no longer be trusted; asking again changes nothing")
    @DryRunnable
    public Uni<RestResponse<RevocationView>> revoke(@PathParam("id") TranscriptId id, @NotNull RevocationRequest body) {
        return commands.submit(transcripts, id.wire(), new RevokeTranscript(id, body.reason()))
                .body(body)
                .ok(change -> new RevocationView(id, change.after().revoked()));
    }

    /** A transcript after its revocation. */
    public record RevocationView(TranscriptId transcriptId, boolean revoked) {}

    @GET
    @ShowsRecord
    @Path("/transcripts/{id}/accesses")
    @RolesAllowed({"learner", "registrar"})
    @Operation(summary = "Who was given the transcript, and when somebody verified it, the oldest first")
    public Uni<Page<AccessLog.Line>> accesses(@PathParam("id") TranscriptId id) {
        PageRequest page = caller.page();
        long after = page.after().map(Long::parseLong).orElse(0L);
        return reads.find(tx -> kept.find(tx, id))
                .invoke(found -> caller.mayAccess(found.learnerId()))
                .chain(found -> reads.run(tx -> accesses.of(tx, found.of(), after, page.fetch())))
                .map(lines -> page.of(lines, line -> Long.toString(line.id())));
    }
}

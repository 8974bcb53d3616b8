package org.stackway.admission.candidacy;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.stackway.admission.candidacy.CandidacyCommand.Discontinue;
import org.stackway.events.value.CertificateId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.command.Change;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.disclosure.ShowsRecord;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Commands;
import org.stackway.kit.http.DryRunnable;
import org.stackway.kit.http.NeedsIdempotencyKey;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.http.Reads;
import org.stackway.kit.store.AsOf;

/** Declaring, leaving and looking at programmes over HTTP. */
@Path("/api/v1/learners/{id}")
public class CandidacyResource {

    private static final int MOST_BOXES = 20;

    private final Commands commands;
    private final Reads reads;
    private final Caller caller;
    private final CandidacyAggregate candidacies;
    private final Declarations declarations;
    private final Candidacies views;

    CandidacyResource(
            Commands commands,
            Reads reads,
            Caller caller,
            CandidacyAggregate candidacies,
            Declarations declarations,
            Candidacies views) {
        this.commands = commands;
        this.reads = reads;
        this.caller = caller;
        this.candidacies = candidacies;
        this.declarations = declarations;
        this.views = views;
    }

    @POST
    @NeedsIdempotencyKey
    @Path("/declarations")
    @RolesAllowed({"learner", "registrar"})
    @Operation(summary = "Declare programmes and certificates, all or none of them")
    public Uni<RestResponse<Declared>> declare(
            @PathParam("id") LearnerId learner, @NotNull @Valid DeclarationRequest body) {
        caller.mayAccess(learner);
        List<ProgrammeCode> programmes = Objects.requireNonNullElse(body.programmes(), List.of());
        List<CertificateId> certificates = Objects.requireNonNullElse(body.certificates(), List.of());
        if (programmes.isEmpty() && certificates.isEmpty()) {
            throw ProblemException.of(
                    422,
                    "DECLARATION_REFUSED",
                    "nothing is declared",
                    List.of(Violation.of("AD-10", "a declaration names at least one programme or certificate")));
        }
        CommandContext context = caller.commandContext();
        return commands.together(
                tx -> declarations.plan(tx, learner, programmes, certificates, context),
                body,
                changes -> new Declared(learner, views(changes)));
    }

    private static List<CandidacyView> views(List<Change<?, ?>> changes) {
        List<CandidacyView> views = new ArrayList<>();
        for (Change<?, ?> change : changes) {
            if (change.after() instanceof Candidacy candidacy) {
                views.add(CandidacyView.of(CandidacyId.parse(change.id()), candidacy));
            }
        }
        return views;
    }

    @POST
    @NeedsIdempotencyKey
    @Path("/discontinuations")
    @RolesAllowed({"learner", "registrar"})
    @Operation(summary = "Leave a programme for ever")
    @DryRunnable
    public Uni<RestResponse<CandidacyView>> discontinue(
            @PathParam("id") LearnerId learner, @NotNull @Valid DiscontinuationRequest body) {
        caller.mayAccess(learner);
        CandidacyId id = new CandidacyId(learner, body.programme());
        return commands.submit(candidacies, id.wire(), new Discontinue(id))
                .body(body)
                .ok(change -> CandidacyView.of(id, change.after()));
    }

    @GET
    @ShowsRecord
    @Path("/programmes")
    @RolesAllowed({"learner", "faculty", "registrar", "advisor"})
    @Operation(summary = "Every programme in which something happened for the learner")
    public Uni<Standings> all(@PathParam("id") LearnerId learner) {
        caller.mayAccess(learner);
        return reads.await("learner " + learner, tx -> views.known(tx, learner))
                .chain(known -> reads.run(tx -> views.all(tx, known)))
                .map(Standings::new);
    }

    @GET
    @ShowsRecord
    @Path("/programmes/{code}")
    @RolesAllowed({"learner", "faculty", "registrar", "advisor"})
    @Operation(
            summary =
                    "Where the learner stands in one programme: status, pathways, what is missing and why; or stood, as it was known")
    public Uni<RestResponse<CandidacyView>> one(
            @PathParam("id") LearnerId learner,
            @PathParam("code") ProgrammeCode code,
            @QueryParam("asOf") @Nullable AsOf asOf) {
        caller.mayAccess(learner);
        return reads.await("learner " + learner, tx -> views.known(tx, learner))
                .chain(known ->
                        reads.find(tx -> asOf == null ? views.one(tx, known, code) : views.then(tx, known, code, asOf)))
                .map(found -> RestResponse.ResponseBuilder.ok(found.view())
                        .header(HttpHeaders.ETAG, "\"" + found.version() + "\"")
                        .build());
    }

    /** Where a learner stands in each programme. */
    public record Standings(List<CandidacyView> items) {}

    /** The programmes that a declaration named, as they stand after it. */
    public record Declared(LearnerId learnerId, List<CandidacyView> programmes) {}

    /** What is declared; at least one of both. */
    public record DeclarationRequest(
            @Nullable @Size(max = MOST_BOXES) List<ProgrammeCode> programmes,
            @Nullable @Size(max = MOST_BOXES) List<CertificateId> certificates) {}

    /** The programme that is left. */
    public record DiscontinuationRequest(@NotNull ProgrammeCode programme) {}
}

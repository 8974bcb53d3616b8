package org.stackway.enrollment.hold;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.stackway.enrollment.hold.HoldCommand.PlaceHold;
import org.stackway.events.value.HoldBlock;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.HoldKind;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.disclosure.ShowsRecord;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Commands;
import org.stackway.kit.http.DryRunnable;
import org.stackway.kit.http.NeedsIdempotencyKey;
import org.stackway.kit.http.Reads;
import org.stackway.kit.time.Ids;

/** The holds of a learner over HTTP: staff place them, the learner sees their own. */
@Path("/api/v1/learners/{learnerId}/holds")
public class LearnerHoldsResource {

    private final Commands commands;
    private final Reads reads;
    private final Caller caller;
    private final HoldAggregate holds;
    private final HoldList list;
    private final Ids ids;

    LearnerHoldsResource(Commands commands, Reads reads, Caller caller, HoldAggregate holds, HoldList list, Ids ids) {
        this.commands = commands;
        this.reads = reads;
        this.caller = caller;
        this.holds = holds;
        this.list = list;
        this.ids = ids;
    }

    @POST
    @ResponseStatus(201)
    @NeedsIdempotencyKey
    @RolesAllowed({"registrar", "advisor"})
    @Operation(summary = "Place a hold on a learner")
    @DryRunnable
    public Uni<RestResponse<HoldResource.HoldView>> place(
            @PathParam("learnerId") LearnerId learner, @NotNull Placing body) {
        HoldId id = body.holdId() != null ? body.holdId() : new HoldId(ids.next());
        List<HoldBlock> blocks = body.blocks() != null ? body.blocks() : List.of();
        return commands.submit(
                        holds, id.wire(), new PlaceHold(id, learner, body.kind(), blocks, HoldResource.roles(caller)))
                .body(body)
                .created("/api/v1/holds/" + id, HoldResource::view);
    }

    /** Those in force; all there ever were with {@code ?all=true}. */
    @GET
    @ShowsRecord
    @RolesAllowed({"learner", "registrar", "advisor", "bursar"})
    @Operation(summary = "The holds in force, or all there ever were")
    public Uni<Holds> list(
            @PathParam("learnerId") LearnerId learner, @QueryParam("all") @DefaultValue("false") boolean all) {
        caller.mayAccess(learner);
        return reads.run(tx -> list.of(tx, learner, all)).map(items -> new Holds(learner, items));
    }

    /** A learner's holds. */
    public record Holds(LearnerId learnerId, List<HoldList.Item> items) {}

    /**
     * The body of a new hold; why it is placed stands in {@code X-Actor-Reason}.
     *
     * @param holdId chosen by the client, or none
     * @param blocks what it blocks, or none: what its kind blocks
     */
    public record Placing(
            @Nullable HoldId holdId,
            @NotNull HoldKind kind,
            @Nullable List<HoldBlock> blocks) {}
}

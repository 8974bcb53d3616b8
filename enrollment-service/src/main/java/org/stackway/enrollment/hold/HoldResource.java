package org.stackway.enrollment.hold;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.stackway.enrollment.hold.HoldCommand.ReleaseHold;
import org.stackway.events.enrollment.HoldEvent;
import org.stackway.events.enrollment.HoldEvent.HoldPlaced;
import org.stackway.events.value.HoldBlock;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.HoldKind;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.command.Change;
import org.stackway.kit.disclosure.ShowsRecord;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Commands;
import org.stackway.kit.http.DryRunnable;
import org.stackway.kit.http.NeedsIdempotencyKey;
import org.stackway.kit.http.Reads;

/** One hold over HTTP. */
@Path("/api/v1/holds/{holdId}")
public class HoldResource {

    private final Commands commands;
    private final Reads reads;
    private final Caller caller;
    private final HoldAggregate holds;
    private final HoldList list;

    HoldResource(Commands commands, Reads reads, Caller caller, HoldAggregate holds, HoldList list) {
        this.commands = commands;
        this.reads = reads;
        this.caller = caller;
        this.holds = holds;
        this.list = list;
    }

    @GET
    @ShowsRecord
    @RolesAllowed({"learner", "registrar", "advisor", "bursar"})
    @Operation(summary = "One hold")
    public Uni<HoldList.Item> get(@PathParam("holdId") HoldId id) {
        return reads.find(tx -> list.find(tx, id)).invoke(hold -> caller.mayAccess(hold.learnerId()));
    }

    /** Which kinds each of them releases is the policy's (P-18). */
    @POST
    @NeedsIdempotencyKey
    @Path("/releases")
    @RolesAllowed({"registrar", "advisor"})
    @Operation(summary = "Release a hold; which role releases which kind is a policy")
    @DryRunnable
    public Uni<RestResponse<HoldView>> release(@PathParam("holdId") HoldId id) {
        return commands.submit(holds, id.wire(), new ReleaseHold(id, roles(caller)))
                .ok(HoldResource::view);
    }

    /** The roles of staff that the caller has. */
    static Set<String> roles(Caller caller) {
        return Caller.STAFF.stream().filter(caller::has).collect(Collectors.toUnmodifiableSet());
    }

    /** The hold after a command. */
    static HoldView view(Change<Hold, HoldEvent> change) {
        HoldPlaced placed = change.after().known();
        return new HoldView(
                placed.holdId(),
                placed.learnerId(),
                placed.kind(),
                placed.blocks(),
                !change.after().released());
    }

    /** A hold, folded from its events. */
    public record HoldView(HoldId holdId, LearnerId learnerId, HoldKind kind, List<HoldBlock> blocks, boolean active) {}
}

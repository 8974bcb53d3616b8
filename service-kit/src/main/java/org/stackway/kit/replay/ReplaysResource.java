package org.stackway.kit.replay;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.consumer.Handling.Effects;
import org.stackway.kit.disclosure.ShowsNoRecord;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.DryRunnable;
import org.stackway.kit.http.Page;
import org.stackway.kit.http.PageRequest;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.http.Reads;
import org.stackway.kit.replay.ReplayPlan.Republish;
import org.stackway.kit.replay.ReplayPlan.Rewind;
import org.stackway.kit.replay.ReplayTable.NewJob;
import org.stackway.kit.replay.ReplayTable.Turn;
import org.stackway.kit.store.Tx;

/** Republishing stored events and rewinding the consumer: jobs, each with a reason, a progress and an audit record. */
@Path("/ops/v1/replays")
@RolesAllowed("ops")
public class ReplaysResource {

    private final Replays replays;
    private final ReplayRequests requests;
    private final RewindCount rewindCount;
    private final RecoverWork recovery;
    private final Reads reads;
    private final Caller caller;

    ReplaysResource(
            Replays replays,
            ReplayRequests requests,
            RewindCount rewindCount,
            RecoverWork recovery,
            Reads reads,
            Caller caller) {
        this.replays = replays;
        this.requests = requests;
        this.rewindCount = rewindCount;
        this.recovery = recovery;
        this.reads = reads;
        this.caller = caller;
    }

    @POST
    @Operation(summary = "Ask for a job: 202, or with ?dryRun=true only what it would go through")
    @DryRunnable
    @APIResponse(
            responseCode = "202",
            description = "a job, which goes on",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReplayView.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "a dry run: what it would go through",
            content = {@Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DryRun.class))
            })
    public Uni<Response> request(@Nullable ReplayRequest asked) {
        if (asked == null) {
            throw ProblemException.malformed("a replay needs a body that says which");
        }
        return request(asked, caller.commandContext(asked.reason()));
    }

    private Uni<Response> request(ReplayRequest request, CommandContext by) {
        UUID id = replays.nextId();
        if (caller.dryRun()) {
            return reads.run(tx -> requests.plan(tx, request, id)
                            .chain(plan -> count(tx, plan).map(events -> DryRun.of(plan, events))))
                    .chain(told -> told.kind() == ReplayKind.RECOVER
                            ? recovery.count().map(events -> new DryRun(told.kind(), told.target(), events))
                            : Uni.createFrom().item(told))
                    .map(told -> Response.ok(told).build());
        }
        return replays.request(tx -> requests.plan(tx, request, id).chain(plan -> count(tx, plan)
                        .map(events -> new NewJob(id, plan, begin(plan), events, request.eventsPerSecond(), by))))
                .map(ReplaysResource::accepted);
    }

    private Uni<Long> count(Tx tx, ReplayPlan plan) {
        return switch (plan) {
            case Republish republish -> Selection.count(tx, republish);
            case Rewind rewind -> rewindCount.count(tx, rewind);
            case ReplayPlan.Recover recover -> Uni.createFrom().item(0L); // the topic knows, not this transaction
            case ReplayPlan.Rebuild rebuild -> Uni.createFrom().item(0L);
            case ReplayPlan.Rollback rollback -> Uni.createFrom().item(0L);
        };
    }

    private static ReplayState begin(ReplayPlan plan) {
        return plan instanceof Rewind rewind && rewind.effects() == Effects.ALLOW
                ? ReplayState.AWAITING_APPROVAL
                : ReplayState.WAITING;
    }

    static Response accepted(ReplayJob job) {
        return Response.accepted(ReplayView.of(job))
                .header("Location", "/ops/v1/replays/" + job.id())
                .build();
    }

    @GET
    @Operation(summary = "All jobs, the newest first")
    @ShowsNoRecord("the machinery")
    public Uni<Page<ReplayView>> list() {
        PageRequest page = caller.page();
        @Nullable UUID before = page.after().map(ReplaysResource::jobId).orElse(null);
        return replays.latest(before, page.fetch()).map(found -> {
            List<ReplayView> views = found.stream().map(ReplayView::of).toList();
            return page.of(views, view -> view.id().toString());
        });
    }

    @GET
    @ShowsNoRecord("the machinery")
    @Path("/{id}")
    @Operation(summary = "One job: where it stands, how far it is")
    public Uni<ReplayView> job(@PathParam("id") String id) {
        return replays.find(jobId(id)).map(found -> ReplayView.of(found.orElseThrow(ProblemException::notFound)));
    }

    @POST
    @Path("/{id}/approvals")
    @Operation(summary = "Agree to a job that will have effects; not for who asked for it")
    public Uni<ReplayView> approve(@PathParam("id") String id) {
        return turn(id, Turn.APPROVE);
    }

    @POST
    @Path("/{id}/pauses")
    @Operation(summary = "Stop a job until it is resumed")
    public Uni<ReplayView> pause(@PathParam("id") String id) {
        return turn(id, Turn.PAUSE);
    }

    @POST
    @Path("/{id}/resumptions")
    @Operation(summary = "Let a paused or failed job go on from where it was")
    public Uni<ReplayView> resume(@PathParam("id") String id) {
        return turn(id, Turn.RESUME);
    }

    @POST
    @Path("/{id}/cancellations")
    @Operation(summary = "Give a job up for good; what it has done stands")
    public Uni<ReplayView> cancel(@PathParam("id") String id) {
        return turn(id, Turn.CANCEL);
    }

    private Uni<ReplayView> turn(String id, Turn turn) {
        return replays.turn(jobId(id), turn, caller.commandContext()).map(ReplayView::of);
    }

    private static UUID jobId(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            throw ProblemException.malformed("the id of a replay is a UUID");
        }
    }

    /**
     * What a job would go through.
     *
     * @param target what it would work on
     * @param events how many; at most, for a rewind that begins at an instant or a position
     */
    public record DryRun(ReplayKind kind, String target, long events) {
        static DryRun of(ReplayPlan plan, long events) {
            return new DryRun(plan.kind(), plan.target(), events);
        }
    }
}

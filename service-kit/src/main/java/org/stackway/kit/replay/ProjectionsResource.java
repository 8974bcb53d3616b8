package org.stackway.kit.replay;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.consumer.GroupLag;
import org.stackway.kit.consumer.GroupLag.Lag;
import org.stackway.kit.consumer.GroupLag.PartitionLag;
import org.stackway.kit.disclosure.ShowsNoRecord;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.DryRunnable;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.http.Reads;
import org.stackway.kit.projection.Table;
import org.stackway.kit.replay.ReadModels.Model;
import org.stackway.kit.replay.ReplayPlan.Rebuild;
import org.stackway.kit.replay.ReplayPlan.Rollback;
import org.stackway.kit.replay.ReplayRequests.Faults;
import org.stackway.kit.replay.ReplayTable.NewJob;
import org.stackway.kit.store.Tx;

/** The service's read models: which generation of each is live, how to make one anew, and the way back. */
@Path("/ops/v1/projections")
@RolesAllowed("ops")
public class ProjectionsResource {

    private static final String GENERATIONS = """
            SELECT p.name,
              max(p.generation) FILTER (WHERE p.state = 'LIVE'), max(p.generation) FILTER (WHERE p.state = 'KEPT'),
              max(p.live_since) FILTER (WHERE p.state = 'LIVE')
            FROM es.projection p GROUP BY p.name
            """;
    private static final String JOBS = """
            SELECT DISTINCT ON (target) target, id, state, phase, rate FROM es.replay_job
            WHERE kind IN ('REBUILD', 'ROLLBACK') ORDER BY target, requested_at DESC
            """;
    private static final String LAST = "SELECT coalesce(max(position), 0) FROM es.event";
    private static final String KEPT = "SELECT EXISTS (SELECT FROM es.projection WHERE name = $1 AND state = 'KEPT')";
    private static final String COUNT = "SELECT count(*) FROM es.event WHERE starts_with(stream_id, $1)";

    private final ReadModels models;
    private final Replays replays;
    private final GroupLag lag;
    private final Reads reads;
    private final Caller caller;

    ProjectionsResource(ReadModels models, Replays replays, GroupLag lag, Reads reads, Caller caller) {
        this.models = models;
        this.replays = replays;
        this.lag = lag;
        this.reads = reads;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "All read models of the service")
    @ShowsNoRecord("the machinery")
    public Uni<Projections> list() {
        return lag.measure().chain(consumed -> reads.run(tx -> view(tx, consumed)));
    }

    private Uni<Projections> view(Tx tx, Lag consumed) {
        return tx.sql().query(GENERATIONS).chain(generations -> tx.sql()
                .query(JOBS)
                .chain(jobs -> tx.sql().query(LAST).map(last -> {
                    Map<String, Row> byName = new HashMap<>();
                    generations.forEach(row -> byName.put(row.getString(0), row));
                    Map<String, Row> byTarget = new HashMap<>();
                    jobs.forEach(row -> byTarget.put(row.getString(0), row));
                    long position = last.iterator().next().getLong(0);
                    List<ProjectionView> views = new ArrayList<>();
                    for (Model model : models.all()) {
                        String name = model.declared().name();
                        views.add(
                                view(model, byName.get(name), byTarget.get("projection/" + name), position, consumed));
                    }
                    return new Projections(views);
                })));
    }

    private static ProjectionView view(
            Model model, @Nullable Row generations, @Nullable Row job, long position, Lag consumed) {
        boolean own = model instanceof Model.OfOwn<?, ?>;
        long target = own
                ? position
                : consumed.partitions().stream().mapToLong(PartitionLag::end).sum();
        long applied = own ? position : target - consumed.total();
        Row working = job != null && ReplayState.valueOf(job.getString(2)) == ReplayState.RUNNING ? job : null;
        Integer live = generations == null ? null : generations.getInteger(1);
        OffsetDateTime since = generations == null ? null : generations.getOffsetDateTime(3);
        return new ProjectionView(
                model.declared().name(),
                model.source(),
                model.declared().tables().stream().map(Table::name).toList(),
                Objects.requireNonNullElse(live, 1),
                working == null ? "LIVE" : working.getString(3),
                applied,
                target,
                target - applied,
                working == null ? 0 : working.getLong(4),
                generations == null ? null : generations.getInteger(2),
                since == null ? null : since.toInstant(),
                job == null ? null : job.getUUID(1));
    }

    @POST
    @Path("/{name}/rebuilds")
    @Operation(summary = "Make the read model anew beside the live one, compares, and puts it in its place: 202")
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
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReplaysResource.DryRun.class))
            })
    public Uni<Response> rebuild(@PathParam("name") String name, @Nullable RebuildRequest request) {
        RebuildRequest asked = request == null ? RebuildRequest.plain() : request;
        CommandContext by = caller.commandContext(asked.reason());
        Model model = model(name);
        checked(asked);
        Rebuild plan = new Rebuild(name, asked.expect() != RebuildRequest.Expect.CHANGED);
        if (caller.dryRun()) {
            return count(model)
                    .map(events -> Response.ok(new ReplaysResource.DryRun(plan.kind(), plan.target(), events))
                            .build());
        }
        return count(model).chain(events -> accept(plan, events, asked, by));
    }

    @POST
    @Path("/{name}/rollbacks")
    @Operation(summary = "Bring the generation before up to date and puts it back in its place: 202")
    @APIResponse(
            responseCode = "202",
            description = "a job, which goes on",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReplayView.class))
            })
    public Uni<Response> rollBack(@PathParam("name") String name, @Nullable RebuildRequest request) {
        RebuildRequest asked = request == null ? RebuildRequest.plain() : request;
        CommandContext by = caller.commandContext(asked.reason());
        Model model = model(name);
        checked(asked);
        if (asked.expect() != null) {
            throw ProblemException.malformed("expect belongs to a rebuild");
        }
        return reads.run(tx -> tx.sql()
                        .query(KEPT, model.declared().name())
                        .map(rows -> rows.iterator().next().getBoolean(0)))
                .chain(kept -> {
                    if (!kept) {
                        String detail = "there is no generation of " + name + " to go back to";
                        throw ProblemException.of(
                                409, "NO_GENERATION_KEPT", detail, List.of(Violation.of("OPS-REPLAY", detail)));
                    }
                    return accept(new Rollback(name), 0, asked, by);
                });
    }

    private Uni<Response> accept(ReplayPlan plan, long events, RebuildRequest asked, CommandContext by) {
        UUID id = replays.nextId();
        return replays.request(tx -> Uni.createFrom()
                        .item(new NewJob(id, plan, ReplayState.WAITING, events, asked.eventsPerSecond(), by)))
                .map(ReplaysResource::accepted);
    }

    private Uni<Long> count(Model model) {
        return switch (model) {
            case Model.OfOwn<?, ?> own ->
                reads.run(tx -> tx.sql()
                        .query(COUNT, own.source() + "/")
                        .map(rows -> rows.iterator().next().getLong(0)));
            case Model.OfOthers others ->
                lag.measure().map(consumed -> consumed.partitions().stream()
                        .mapToLong(PartitionLag::end)
                        .sum());
        };
    }

    private static void checked(RebuildRequest asked) {
        Faults faults = new Faults();
        ReplayRequests.rate(asked.eventsPerSecond(), faults);
        faults.orThrow();
    }

    private Model model(String name) {
        return models.find(name).orElseThrow(ProblemException::notFound);
    }

    /** All of them. */
    public record Projections(List<ProjectionView> items) {}

    /**
     * How to make a read model anew; all of it may be left out.
     *
     * @param expect SAME, the default: only a generation with the live one's content may take over; CHANGED: the rules of
     *     the projection have changed, or the live one is wrong
     * @param eventsPerSecond no faster than this
     * @param reason why; the header {@code X-Actor-Reason} does as well
     */
    public record RebuildRequest(
            @Nullable Expect expect,
            @Nullable Integer eventsPerSecond,
            @Nullable String reason) {

        static RebuildRequest plain() {
            return new RebuildRequest(null, null, null);
        }

        /** What the new generation is compared with. */
        public enum Expect {
            SAME,
            CHANGED
        }
    }
}

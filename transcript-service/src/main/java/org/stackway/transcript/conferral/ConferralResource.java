package org.stackway.transcript.conferral;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.stackway.events.transcript.RecordEvent.AllocatedCourse;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.SessionId;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.disclosure.ShowsNoRecord;
import org.stackway.kit.disclosure.ShowsRecord;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Commands;
import org.stackway.kit.http.Page;
import org.stackway.kit.http.PageRequest;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.http.Reads;
import org.stackway.kit.rows.RowWorkers;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;
import org.stackway.transcript.conferral.ConferralRuns.Line;
import org.stackway.transcript.conferral.ConferralRuns.Progress;
import org.stackway.transcript.fact.CandidacyFacts;
import org.stackway.transcript.fact.SessionFacts;
import org.stackway.transcript.record.ConferralDate;
import org.stackway.transcript.record.RecordAggregate;
import org.stackway.transcript.record.Verdicts;

/** Conferral runs over HTTP: one a session. Starting it again goes on with it and decides nobody twice. */
@Path("/ops/v1/conferrals")
public class ConferralResource {

    private static final int MOST_IN_A_DRY_RUN = 1_000;

    private final Commands commands;
    private final Transactions transactions;
    private final Reads reads;
    private final Caller caller;
    private final CommandRunner runner;
    private final RecordAggregate records;
    private final Verdicts verdicts;
    private final SessionFacts sessions;
    private final ConferralRuns runs;
    private final RowWorkers workers;

    ConferralResource(
            Commands commands,
            Transactions transactions,
            Reads reads,
            Caller caller,
            CommandRunner runner,
            RecordAggregate records,
            Verdicts verdicts,
            SessionFacts sessions,
            ConferralRuns runs,
            RowWorkers workers) {
        this.commands = commands;
        this.transactions = transactions;
        this.reads = reads;
        this.caller = caller;
        this.runner = runner;
        this.records = records;
        this.verdicts = verdicts;
        this.sessions = sessions;
        this.runs = runs;
        this.workers = workers;
    }

    /** What to run. */
    public record ConferralRequest(
            @NotNull SessionId sessionId, @Nullable Boolean dryRun) {}

    /** What a run would decide; {@code complete} is false if there are more learners than are shown. */
    public record DryRun(SessionId sessionId, boolean complete, List<Foreseen> items) {
        public DryRun {
            items = List.copyOf(items);
        }
    }

    /** What a run would decide of one credential of one learner. */
    public record Foreseen(
            LearnerId learnerId,
            ProgrammeCode programme,
            String credential,
            boolean earned,
            List<AllocatedCourse> courses,
            List<Violation> lacking) {}

    /**
     * 202 with the run's progress, which needs an {@code Idempotency-Key}; of a dry run 200 with what it would decide, and
     * nothing is conferred.
     */
    @POST
    @RolesAllowed({"registrar", "ops"})
    @Operation(
            summary =
                    "Confer what a session's learners have earned: 202 with its progress; of a dry run 200 with what it would decide")
    @APIResponse(
            responseCode = "202",
            description = "the run, which goes on",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Progress.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "a dry run: what it would decide",
            content = {@Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DryRun.class))
            })
    public Uni<Response> run(@NotNull ConferralRequest body) {
        CommandContext context = caller.commandContext();
        SessionId session = body.sessionId();
        return transactions
                .run(tx -> sessions.dates(tx, session))
                .map(dates -> dates.orElseThrow(() -> ProblemException.notKnownYet("session " + session, false)))
                .chain(dates -> Boolean.TRUE.equals(body.dryRun())
                        ? reads.run(tx -> foresee(
                                        tx, new ConferralDate(session, dates.classesStart(), dates.conferral())))
                                .map(found -> Response.ok(found).build())
                        : commands.once(
                                        body,
                                        202,
                                        Map.of(HttpHeaders.LOCATION, "/ops/v1/conferrals/" + session),
                                        tx -> begin(tx, session, dates, context)
                                                .chain(() -> runs.progress(tx, session))
                                                .map(Optional::orElseThrow))
                                .invoke(workers::wake)
                                .map(RestResponse::toResponse));
    }

    @Rule("TR-CONFERRAL-DUE")
    private Uni<Void> begin(Tx tx, SessionId session, SessionFacts.Dates dates, CommandContext context) {
        if (tx.now().isBefore(dates.conferral())) {
            throw ProblemException.of(
                    422,
                    "CONFERRAL_NOT_DUE",
                    "the session's credentials are conferred at " + dates.conferral(),
                    List.of(Violation.of(
                            "TR-CONFERRAL-DUE",
                            "a session's conferral runs from its CONFERRAL milestone on",
                            tx.now(),
                            dates.conferral())));
        }
        return runs.open(tx, session, context);
    }

    private Uni<DryRun> foresee(Tx tx, ConferralDate date) {
        return tx.sql()
                .query(CandidacyFacts.seeking() + " ORDER BY 1 LIMIT " + (MOST_IN_A_DRY_RUN + 1))
                .chain(rows -> {
                    List<LearnerId> learners = new ArrayList<>();
                    rows.forEach(row -> learners.add(new LearnerId(row.getUUID(0))));
                    boolean complete = learners.size() <= MOST_IN_A_DRY_RUN;
                    return InTurn.map(
                                    complete ? learners : learners.subList(0, MOST_IN_A_DRY_RUN),
                                    learner -> foresee(tx, learner, date))
                            .map(items -> new DryRun(
                                    date.session(),
                                    complete,
                                    items.stream().flatMap(List::stream).toList()));
                });
    }

    private Uni<List<Foreseen>> foresee(Tx tx, LearnerId learner, ConferralDate date) {
        return runner.load(tx, records, learner.wire())
                .chain(loaded -> verdicts.of(tx, learner, loaded.state(), date))
                .map(found -> found.stream()
                        .map(verdict -> new Foreseen(
                                learner,
                                verdict.programme(),
                                verdict.credential().wire(),
                                verdict.lacking().isEmpty(),
                                verdict.courses(),
                                verdict.lacking()))
                        .toList());
    }

    @GET
    @ShowsNoRecord("how many learners are decided on")
    @Path("/{sessionId}")
    @RolesAllowed({"registrar", "ops"})
    @Operation(summary = "How far the session's run is")
    public Uni<Progress> progress(@PathParam("sessionId") SessionId session) {
        return reads.find(tx -> runs.progress(tx, session));
    }

    @GET
    @ShowsRecord
    @Path("/{sessionId}/rows")
    @RolesAllowed({"registrar", "ops"})
    @Operation(summary = "The learners of the run, and what became of each")
    public Uni<Page<Line>> rows(
            @PathParam("sessionId") SessionId session, @QueryParam("state") @Nullable RowState state) {
        PageRequest page = caller.page();
        return reads.find(tx -> runs.progress(tx, session)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : runs.lines(tx, session, Optional.ofNullable(state), page)
                                .map(Optional::of)));
    }
}

package org.stackway.enrollment.enrollment;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.stackway.enrollment.enrollment.EnrollmentCommand.AccessContent;
import org.stackway.enrollment.enrollment.EnrollmentCommand.CancelRequest;
import org.stackway.enrollment.enrollment.EnrollmentCommand.ReportAccess;
import org.stackway.enrollment.enrollment.EnrollmentCommand.RequestDrop;
import org.stackway.enrollment.enrollment.EnrollmentCommand.RequestEnrollment;
import org.stackway.enrollment.enrollment.EnrollmentCommand.ReverseDrop;
import org.stackway.enrollment.enrollment.EnrollmentCommand.UpholdDrop;
import org.stackway.enrollment.enrollment.EnrollmentCommand.Withdraw;
import org.stackway.enrollment.enrollment.EnrollmentFactsReader.About;
import org.stackway.events.enrollment.EnrollmentEvent;
import org.stackway.events.value.CancellationReason;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Funding;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.Origin;
import org.stackway.events.value.SessionId;
import org.stackway.kit.command.Change;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.disclosure.ShowsRecord;
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
import org.stackway.kit.store.Tx;
import org.stackway.kit.time.Ids;

/** Enrolments over HTTP. A learner sees and acts on their own only; anybody else's does not exist for them. */
@Path("/api/v1/enrollments")
public class EnrollmentResource {

    private final Commands commands;
    private final Reads reads;
    private final Caller caller;
    private final CommandRunner runner;
    private final EnrollmentAggregate enrollments;
    private final EnrollmentFactsReader facts;
    private final EnrollmentList list;
    private final Ids ids;
    private final TimeTravel travel;

    EnrollmentResource(
            Commands commands,
            Reads reads,
            Caller caller,
            CommandRunner runner,
            EnrollmentAggregate enrollments,
            EnrollmentFactsReader facts,
            EnrollmentList list,
            Ids ids,
            TimeTravel travel) {
        this.commands = commands;
        this.reads = reads;
        this.caller = caller;
        this.runner = runner;
        this.enrollments = enrollments;
        this.facts = facts;
        this.list = list;
        this.ids = ids;
        this.travel = travel;
    }

    @POST
    @ResponseStatus(201)
    @NeedsIdempotencyKey
    @RolesAllowed({"learner", "registrar"})
    @Operation(summary = "Ask for a seat in an offering; it is the learner's once it is paid for")
    @DryRunnable
    public Uni<RestResponse<EnrollmentView>> request(Request body) {
        caller.mayAccess(body.learnerId());
        EnrollmentId id = body.enrollmentId() != null ? body.enrollmentId() : new EnrollmentId(ids.next());
        RequestEnrollment command = new RequestEnrollment(
                id,
                body.learnerId(),
                body.offeringId(),
                body.origin() != null ? body.origin() : Origin.NEW,
                body.funding() != null ? body.funding() : Funding.SELF);
        return commands.submit(enrollments, id.wire(), command)
                .body(body)
                .referencesInBody()
                .created("/api/v1/enrollments/" + id, EnrollmentView::of);
    }

    @GET
    @ShowsRecord
    @Path("/{enrollmentId}")
    @RolesAllowed({"learner", "registrar", "advisor", "bursar", "faculty", "service"})
    @Operation(summary = "One enrolment and what can be done with it, now or as it was at an instant or version")
    public Uni<RestResponse<EnrollmentView>> get(
            @PathParam("enrollmentId") EnrollmentId id, @QueryParam("asOf") @Nullable AsOf asOf) {
        if (asOf != null) {
            return travel.read(
                    enrollments,
                    id.wire(),
                    asOf,
                    enrolment -> caller.mayAccess(enrolment.requested().learnerId()),
                    EnrollmentView::then);
        }
        return reads.find(tx -> read(tx, id)).map(view -> {
            caller.mayAccess(view.learnerId());
            return Reads.versioned(view, view.version());
        });
    }

    private Uni<Optional<EnrollmentView>> read(Tx tx, EnrollmentId id) {
        return runner.load(tx, enrollments, id.wire()).chain(loaded -> {
            if (loaded.version() == 0) {
                return Uni.createFrom().item(Optional.empty());
            }
            Enrollment state = loaded.state();
            return facts.read(tx, List.of(Optional.of(About.of(state))))
                    .map(found -> Optional.of(EnrollmentView.of(state, found.getFirst(), loaded.version(), null)));
        });
    }

    @GET
    @ShowsRecord
    @RolesAllowed({"learner", "registrar", "advisor", "bursar", "faculty"})
    @Operation(summary = "Enrolments by learner, session or status; a learner who names nobody asks for their own")
    public Uni<Page<EnrollmentList.Item>> list(
            @QueryParam("learnerId") @Nullable LearnerId learnerId,
            @QueryParam("status") @Nullable EnrollmentStatus status,
            @QueryParam("sessionId") @Nullable SessionId sessionId) {
        PageRequest page = caller.page();
        Optional<LearnerId> learner = Optional.ofNullable(learnerId).or(this::self);
        learner.ifPresent(caller::mayAccess);
        EnrollmentList.Filter filter =
                new EnrollmentList.Filter(learner, Optional.ofNullable(status), Optional.ofNullable(sessionId));
        return reads.run(tx -> list.read(tx, filter, page));
    }

    /** The learner who calls, if it is one: whoever names nobody asks for their own. */
    private Optional<LearnerId> self() {
        return caller.isLearner() && !caller.isStaff()
                ? Optional.of(LearnerId.parse(caller.subject()))
                : Optional.empty();
    }

    @POST
    @NeedsIdempotencyKey
    @Path("/{enrollmentId}/drop-requests")
    @RolesAllowed({"learner", "registrar"})
    @Operation(summary = "Drop the course, with its refund if that is due; as a dry run, only show what would follow")
    @DryRunnable
    public Uni<RestResponse<EnrollmentView>> drop(@PathParam("enrollmentId") EnrollmentId id) {
        Requester by = requester();
        // the instant is taken before the command waits for its turn: it decides, not the processing (EN-24)
        return reads.run(tx -> Uni.createFrom().item(tx.now()))
                .chain(requestedAt -> moving(id, new RequestDrop(by, requestedAt), EnrollmentView::dropped));
    }

    /** A registrar decides about a contested drop. */
    @POST
    @NeedsIdempotencyKey
    @Path("/{enrollmentId}/drop-decisions")
    @RolesAllowed("registrar")
    @Operation(summary = "Decide about a contested drop")
    @DryRunnable
    public Uni<RestResponse<EnrollmentView>> decideDrop(
            @PathParam("enrollmentId") EnrollmentId id, @NotNull DropRuling body) {
        String authority = caller.actor().wire();
        EnrollmentCommand command =
                switch (body.outcome()) {
                    case UPHELD -> new UpholdDrop(authority, body.reason());
                    case REVERSED -> new ReverseDrop(authority, body.reason());
                };
        return commands.submit(enrollments, id.wire(), command).body(body).ok(EnrollmentView::of);
    }

    @POST
    @NeedsIdempotencyKey
    @Path("/{enrollmentId}/withdrawals")
    @RolesAllowed({"learner", "registrar"})
    @Operation(summary = "Withdraw from the course with a W; as a dry run, only show what would follow")
    @DryRunnable
    public Uni<RestResponse<EnrollmentView>> withdraw(@PathParam("enrollmentId") EnrollmentId id) {
        return moving(id, new Withdraw(requester()), EnrollmentView::withdrawn);
    }

    @POST
    @NeedsIdempotencyKey
    @Path("/{enrollmentId}/cancellations")
    @RolesAllowed({"learner", "registrar"})
    @Operation(summary = "Give up a request that is not paid for")
    @DryRunnable
    public Uni<RestResponse<EnrollmentView>> cancel(@PathParam("enrollmentId") EnrollmentId id) {
        CancellationReason reason =
                caller.isStaff() ? CancellationReason.STAFF_REQUEST : CancellationReason.LEARNER_REQUEST;
        return moving(id, new CancelRequest(requester(), reason), EnrollmentView::cancelled);
    }

    @POST
    @Path("/{enrollmentId}/content-accesses")
    @RolesAllowed({"learner", "service"})
    @Operation(summary = "Open an item of the course; the content platform also tells what was opened before")
    @DryRunnable
    public Uni<RestResponse<EnrollmentView>> access(@PathParam("enrollmentId") EnrollmentId id, Opening body) {
        EnrollmentCommand command = opening(body);
        return commands.submit(enrollments, id.wire(), command)
                .body(body)
                .referencesInBody()
                .ok(EnrollmentView::of);
    }

    private EnrollmentCommand opening(Opening body) {
        if (body.accessedAt() == null) {
            return new AccessContent(requester(), body.itemId());
        }
        if (!caller.has("service")) {
            throw ProblemException.of(403, "FORBIDDEN", "only the content platform tells when something was opened");
        }
        return new ReportAccess(body.itemId(), body.accessedAt());
    }

    private Uni<RestResponse<EnrollmentView>> moving(
            EnrollmentId id,
            EnrollmentCommand command,
            Function<Change<Enrollment, EnrollmentEvent>, EnrollmentView> view) {
        return commands.submit(enrollments, id.wire(), command).ok(view);
    }

    private Requester requester() {
        return new Requester(self());
    }

    /**
     * The body of a request.
     *
     * @param enrollmentId chosen by the client, or none
     * @param origin NEW unless told
     * @param funding SELF unless told
     */
    public record Request(
            @Nullable EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            @Nullable Origin origin,
            @Nullable Funding funding) {}

    /**
     * The body of a content access: the item that the learner opens.
     *
     * @param accessedAt told by the content platform only: when the learner opened it, if that is past
     */
    public record Opening(String itemId, @Nullable Instant accessedAt) {}

    /** The body of a registrar's decision about a contested drop. */
    public record DropRuling(
            @NotNull DropOutcome outcome,
            @NotBlank @Size(max = 500) String reason) {}

    /** What becomes of a contested drop. */
    public enum DropOutcome {
        /** It stands, and its refund goes on. */
        UPHELD,
        /** It does not: the learner is enrolled again. */
        REVERSED
    }
}

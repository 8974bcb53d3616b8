package org.stackway.session.session;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.stackway.events.session.SessionEvent;
import org.stackway.events.value.MilestoneKind;
import org.stackway.events.value.SessionId;
import org.stackway.kit.command.Change;
import org.stackway.kit.disclosure.ShowsNoRecord;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Commands;
import org.stackway.kit.http.DryRunnable;
import org.stackway.kit.http.Moment;
import org.stackway.kit.http.NeedsIfMatch;
import org.stackway.kit.http.Page;
import org.stackway.kit.http.PageRequest;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.http.Reads;
import org.stackway.kit.http.TimeTravel;
import org.stackway.kit.store.AsOf;
import org.stackway.kit.time.BusinessClock;
import org.stackway.session.session.SessionCommand.MoveMilestone;
import org.stackway.session.session.SessionCommand.PublishSession;
import org.stackway.session.session.SessionCommand.Stated;

/** Sessions and their milestones over HTTP: the registrar publishes and moves, whoever is known reads. */
@Path("/api/v1/sessions")
public class SessionResource {

    private final Commands commands;
    private final Reads reads;
    private final Caller caller;
    private final SessionAggregate aggregate;
    private final Sessions sessions;
    private final TimeTravel travel;

    SessionResource(
            Commands commands,
            Reads reads,
            Caller caller,
            SessionAggregate aggregate,
            Sessions sessions,
            TimeTravel travel) {
        this.commands = commands;
        this.reads = reads;
        this.caller = caller;
        this.aggregate = aggregate;
        this.sessions = sessions;
        this.travel = travel;
    }

    @PUT
    @ResponseStatus(201)
    @Path("/{id}")
    @RolesAllowed("registrar")
    @Operation(summary = "Publish a session: its milestones, or only the start of classes and the rest is derived")
    @DryRunnable
    public Uni<RestResponse<SessionRepresentation>> publish(@PathParam("id") SessionId id, SessionBody body) {
        return commands.submit(aggregate, id.wire(), body.commandFor(id))
                .body(body)
                .created("/api/v1/sessions/" + id, SessionResource::shown);
    }

    @POST
    @NeedsIfMatch
    @Path("/{id}/milestones/{kind}/moves")
    @RolesAllowed("registrar")
    @Operation(summary = "Move a milestone that lies ahead to another instant to come; needs If-Match")
    @DryRunnable
    public Uni<RestResponse<SessionRepresentation>> move(
            @PathParam("id") SessionId id, @PathParam("kind") MilestoneKind kind, MoveBody body) {
        WrittenTime to = written(body.to(), "/to");
        return commands.submit(aggregate, id.wire(), new MoveMilestone(id, kind, to, body.reason()))
                .body(body)
                .ok(SessionResource::shown);
    }

    @GET
    @ShowsNoRecord("sessions")
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(summary = "One session with its status by the clock and its milestones, now or at an instant or version")
    public Uni<RestResponse<SessionRepresentation>> session(
            @PathParam("id") SessionId id, @QueryParam("asOf") @Nullable AsOf asOf) {
        if (asOf != null) {
            return travel.read(aggregate, id.wire(), asOf, then -> SessionRepresentation.of(then.state(), then.at()));
        }
        return reads.find(tx -> sessions.find(tx, id)
                .map(found ->
                        found.map(view -> Reads.versioned(SessionRepresentation.of(view, tx.now()), view.version()))));
    }

    @GET
    @ShowsNoRecord("sessions")
    @RolesAllowed("**")
    @Operation(summary = "All sessions, by the start of their classes")
    public Uni<Page<SessionRepresentation>> sessions(@QueryParam("status") @Nullable SessionStatus status) {
        PageRequest page = caller.page();
        return reads.run(tx -> sessions.list(
                        tx, Optional.ofNullable(status), page.after().map(Sessions.Place::parse), page.fetch())
                .map(views -> page.of(views, view -> Sessions.Place.of(view).toString()))
                .map(views -> new Page<>(
                        views.items().stream()
                                .map(view -> SessionRepresentation.of(view, tx.now()))
                                .toList(),
                        views.page())));
    }

    private static WrittenTime written(Moment moment, String pointer) {
        try {
            return WrittenTime.parse(moment.text());
        } catch (IllegalArgumentException refused) {
            String detail = String.valueOf(refused.getMessage());
            throw ProblemException.of(
                    400,
                    "BAD_VALUE",
                    detail,
                    List.of(Violation.of("API-400", detail).at(pointer)));
        }
    }

    private static SessionRepresentation shown(Change<Session, SessionEvent> change) {
        return SessionRepresentation.of(change.after(), change.decidedAt());
    }

    /**
     * A session to publish: either {@code classesStart}, or {@code milestones} with CLASSES_START among them; what is
     * not stated follows by the published rules.
     *
     * @param timezone where its deadlines are read, the institution's if absent
     */
    public record SessionBody(
            String name,
            @Nullable ZoneId timezone,
            @Nullable Moment classesStart,
            @Nullable List<MilestoneBody> milestones) {

        PublishSession commandFor(SessionId id) {
            return new PublishSession(id, name, Objects.requireNonNullElse(timezone, BusinessClock.ZONE), stated());
        }

        private List<Stated> stated() {
            if (classesStart != null && milestones == null) {
                WrittenTime start = written(classesStart, "/classesStart");
                return List.of(new Stated(MilestoneKind.CLASSES_START, start, "/classesStart"));
            }
            if (milestones == null || classesStart != null) {
                throw ProblemException.malformed("a session is given by classesStart or by milestones, one of them");
            }
            List<MilestoneBody> given = milestones;
            return IntStream.range(0, given.size())
                    .mapToObj(i -> given.get(i).stated("/milestones/" + i + "/at"))
                    .toList();
        }
    }

    /** A milestone as the registrar states it, local to the session's zone or with an offset. */
    public record MilestoneBody(MilestoneKind kind, Moment at) {
        Stated stated(String pointer) {
            return new Stated(kind, written(at, pointer), pointer);
        }
    }

    /** Where a milestone moves, and why. */
    public record MoveBody(Moment to, String reason) {}
}

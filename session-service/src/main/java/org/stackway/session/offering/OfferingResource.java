package org.stackway.session.offering;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.stackway.events.session.OfferingEvent;
import org.stackway.events.session.OfferingEvent.Assessment;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.SessionId;
import org.stackway.kit.command.Change;
import org.stackway.kit.disclosure.ShowsNoRecord;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Commands;
import org.stackway.kit.http.DryRunnable;
import org.stackway.kit.http.Page;
import org.stackway.kit.http.PageRequest;
import org.stackway.kit.http.Reads;
import org.stackway.kit.http.TimeTravel;
import org.stackway.kit.store.AsOf;
import org.stackway.kit.store.Tx;
import org.stackway.session.offering.OfferingCommand.OfferCourse;
import org.stackway.session.session.Sessions;

/** What is offered in a session, over HTTP: the registrar offers, whoever is known reads. */
@Path("/api/v1/sessions/{id}/offerings")
public class OfferingResource {

    private static final String PAGE =
            "from OfferingView where sessionId = :session and courseCode > :after order by courseCode";

    private final Commands commands;
    private final Reads reads;
    private final Caller caller;
    private final OfferingAggregate aggregate;
    private final Sessions sessions;
    private final TimeTravel travel;

    OfferingResource(
            Commands commands,
            Reads reads,
            Caller caller,
            OfferingAggregate aggregate,
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
    @Path("/{courseCode}")
    @RolesAllowed("registrar")
    @Operation(summary = "Offer a course in a session; without a body it gets the default graded items")
    @DryRunnable
    public Uni<RestResponse<OfferingRepresentation>> offer(
            @PathParam("id") SessionId session,
            @PathParam("courseCode") CourseCode course,
            @Nullable OfferingBody body) {
        OfferingBody wanted = Objects.requireNonNullElse(body, OfferingBody.EMPTY);
        OfferingId id = new OfferingId(session, course);
        return commands.submit(aggregate, id.wire(), wanted.commandFor(id))
                .body(wanted)
                .created("/api/v1/sessions/" + session + "/offerings/" + course, OfferingResource::shown);
    }

    @GET
    @ShowsNoRecord("offerings")
    @Path("/{courseCode}")
    @RolesAllowed("**")
    @Operation(summary = "One course as it is offered in a session, or was at an instant or version")
    public Uni<RestResponse<OfferingRepresentation>> offering(
            @PathParam("id") SessionId session,
            @PathParam("courseCode") CourseCode course,
            @QueryParam("asOf") @Nullable AsOf asOf) {
        String id = new OfferingId(session, course).wire();
        if (asOf != null) {
            return travel.read(
                    aggregate,
                    id,
                    asOf,
                    then -> OfferingRepresentation.of(then.state().offered().orElseThrow()));
        }
        return reads.find(tx -> tx.session().get(OfferingView.class, id).map(Optional::ofNullable))
                .map(view -> Reads.versioned(OfferingRepresentation.of(view.offered()), view.version()));
    }

    @GET
    @ShowsNoRecord("offerings")
    @RolesAllowed("**")
    @Operation(summary = "What is offered in a session, by course code")
    public Uni<Page<OfferingRepresentation>> offerings(@PathParam("id") SessionId session) {
        PageRequest page = caller.page();
        return reads.find(tx -> sessions.exists(tx, session)
                .chain(known -> known
                        ? page(tx, session, page).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty())));
    }

    private static Uni<Page<OfferingRepresentation>> page(Tx tx, SessionId session, PageRequest page) {
        return tx.session()
                .createSelectionQuery(PAGE, OfferingView.class)
                .setParameter("session", session.wire())
                .setParameter("after", page.after().orElse(""))
                .setMaxResults(page.fetch())
                .getResultList()
                .map(views -> page.of(
                        views.stream()
                                .map(view -> OfferingRepresentation.of(view.offered()))
                                .toList(),
                        offering -> offering.courseCode().wire()));
    }

    private static OfferingRepresentation shown(Change<Offering, OfferingEvent> change) {
        return OfferingRepresentation.of(change.after().offered().orElseThrow());
    }

    /**
     * How the course shall be offered.
     *
     * @param facilitators subjects of staff, nobody if absent
     * @param assessments the graded items, the default set if absent
     */
    public record OfferingBody(
            @Nullable List<String> facilitators, @Nullable List<Assessment> assessments) {

        static final OfferingBody EMPTY = new OfferingBody(null, null);

        OfferCourse commandFor(OfferingId id) {
            return new OfferCourse(
                    id,
                    Objects.requireNonNullElse(facilitators, List.of()),
                    Objects.requireNonNullElse(assessments, DefaultAssessments.SET));
        }
    }
}

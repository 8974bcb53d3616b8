package org.stackway.session.session;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.stackway.events.session.SessionEvent;
import org.stackway.events.value.SessionId;
import org.stackway.kit.disclosure.ShowsNoRecord;
import org.stackway.kit.http.Reads;
import org.stackway.kit.http.TimeTravel;
import org.stackway.session.session.Session.Published;
import org.stackway.session.session.Session.Unpublished;

/**
 * The calendar of a session for calendar programs. Open to everybody: such a program sends no token, and the dates are
 * published (SE-14).
 */
@Path("/api/v1/sessions/{id}/calendar")
public class SessionFeedResource {

    private static final String ICALENDAR = "text/calendar;charset=utf-8";

    private final Reads reads;
    private final SessionAggregate sessions;
    private final TimeTravel travel;

    SessionFeedResource(Reads reads, SessionAggregate sessions, TimeTravel travel) {
        this.reads = reads;
        this.sessions = sessions;
        this.travel = travel;
    }

    @GET
    @ShowsNoRecord("the dates of a session")
    @Produces(ICALENDAR)
    @PermitAll
    @Operation(summary = "The milestones of one session as an iCalendar feed (RFC 5545)")
    @APIResponse(
            responseCode = "200",
            description = "the calendar",
            content = {@Content(mediaType = ICALENDAR, schema = @Schema(type = SchemaType.STRING))})
    public Uni<Response> feed(@PathParam("id") SessionId id) {
        return reads.find(tx -> travel.find(tx, sessions, id.wire(), null)).map(known -> Response.ok(text(known))
                .type(ICALENDAR)
                .header(HttpHeaders.ETAG, "\"" + known.version() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + id + ".ics\"")
                .build());
    }

    private static String text(TimeTravel.Known<Session, SessionEvent> known) {
        return switch (known.state()) {
            case Published session -> SessionFeed.of(session, known.events());
            case Unpublished nothing -> throw new IllegalStateException("a session exists once it is published");
        };
    }
}

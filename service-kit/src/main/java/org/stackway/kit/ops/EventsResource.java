package org.stackway.kit.ops;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.disclosure.ShowsRecord;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Page;
import org.stackway.kit.http.PageRequest;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.http.Reads;
import org.stackway.kit.ops.StoredEvents.Filter;
import org.stackway.kit.ops.StoredEvents.Head;
import org.stackway.kit.ops.StoredEvents.StoredEvent;

/** Browsing the service's own event store: all events in order, or one stream. */
@Path("/ops/v1")
@RolesAllowed("ops")
public class EventsResource {

    private final StoredEvents events;
    private final Reads reads;
    private final Caller caller;

    EventsResource(StoredEvents events, Reads reads, Caller caller) {
        this.events = events;
        this.reads = reads;
        this.caller = caller;
    }

    @GET
    @ShowsRecord
    @Path("/events")
    @Operation(summary = "Events in the order of their positions, filtered by type, stream, story and business time")
    public Uni<Page<StoredEvent>> search(
            @QueryParam("after") @Nullable String after,
            @QueryParam("type") @Nullable String type,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("correlationId") @Nullable String correlationId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        PageRequest page = caller.page();
        Filter filter = new Filter(type, subject, uuid(correlationId), instant("from", from), instant("to", to));
        long start = page.after().map(EventsResource::position).orElseGet(() -> after == null ? 0 : position(after));
        return reads.run(tx -> events.search(tx, filter, start, page.fetch()))
                .map(found -> page.of(found, event -> Long.toString(event.position())));
    }

    @GET
    @ShowsRecord
    @Path("/streams/{category}/{id}")
    @Operation(summary = "One stream and its events in version order")
    public Uni<StreamView> stream(@PathParam("category") String category, @PathParam("id") String id) {
        String streamId = category + "/" + id;
        PageRequest page = caller.page();
        long afterVersion = page.after().map(EventsResource::position).orElse(0L);
        return reads.find(tx -> events.head(tx, streamId))
                .chain(head -> reads.run(tx -> events.stream(tx, streamId, afterVersion, page.fetch()))
                        .map(found -> StreamView.of(head, page.of(found, event -> Long.toString(event.version())))));
    }

    private static long position(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw ProblemException.malformed("after must be a position");
        }
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAUuid) {
            throw ProblemException.malformed("correlationId must be a UUID");
        }
    }

    private static @Nullable Instant instant(String name, @Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notAnInstant) {
            throw ProblemException.malformed(name + " must be an instant like 2026-08-24T15:00:00Z");
        }
    }

    /** A stream as stored; {@code page} is of its events. */
    public record StreamView(
            String streamId,
            String key,
            long version,
            long publicVersion,
            boolean archived,
            List<StoredEvent> events,
            Page.Next page) {
        static StreamView of(Head head, Page<StoredEvent> page) {
            return new StreamView(
                    head.streamId(),
                    head.key(),
                    head.version(),
                    head.publicVersion(),
                    head.archived(),
                    page.items(),
                    page.page());
        }
    }
}

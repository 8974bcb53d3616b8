package org.stackway.kit.ops;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.stackway.kit.disclosure.ShowsRecord;
import org.stackway.kit.http.Reads;

/**
 * This service's part of one story: the events that share a correlation id, and what caused each. Put together with the
 * other services' parts it is the tree of causes.
 */
@Path("/ops/v1/causes")
public class CausesResource {

    /** More than any story of one request has; a story as long as that is shown in part. */
    private static final int MOST = 5_000;

    private static final String STORY = """
            SELECT event_id, causation_id, type, stream_id, version, position, happened_at, known_at, recorded_at, actor
            FROM es.event WHERE correlation_id = $1 ORDER BY position LIMIT $2
            """;

    private final Reads reads;
    private final String service;

    CausesResource(Reads reads, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.reads = reads;
        this.service = service;
    }

    /** The events in the order of their positions; none if this service has no part in the story. */
    @GET
    @ShowsRecord
    @Path("/{correlationId}")
    @RolesAllowed("ops")
    @Operation(summary = "This service's events of one story, in the order of their positions")
    public Uni<Story> story(@PathParam("correlationId") UUID correlationId) {
        return reads.run(tx -> tx.sql().query(STORY, correlationId, MOST + 1)).map(rows -> {
            List<Told> events = new ArrayList<>();
            rows.forEach(row -> events.add(told(row)));
            boolean truncated = events.size() > MOST;
            return new Story(correlationId, service, truncated ? events.subList(0, MOST) : events, truncated);
        });
    }

    private static Told told(Row row) {
        return new Told(
                row.getUUID(0),
                row.getUUID(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getLong(5),
                row.getOffsetDateTime(6).toInstant(),
                row.getOffsetDateTime(7).toInstant(),
                row.getOffsetDateTime(8).toInstant(),
                row.getString(9));
    }

    /**
     * A service's part.
     *
     * @param truncated there are more events than are shown
     */
    public record Story(UUID correlationId, String service, List<Told> events, boolean truncated) {
        public Story {
            events = List.copyOf(events);
        }
    }

    /**
     * One event of the story.
     *
     * @param causationId the event that caused it, of this service or another; or the request, which is no event
     * @param time business instant at which it happened
     * @param knownAt business instant at which it was recorded
     * @param recordedAt real time of that
     */
    public record Told(
            UUID id,
            UUID causationId,
            String type,
            String stream,
            long version,
            long position,
            Instant time,
            Instant knownAt,
            Instant recordedAt,
            String actor) {}
}

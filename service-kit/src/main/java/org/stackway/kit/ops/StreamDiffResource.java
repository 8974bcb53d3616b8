package org.stackway.kit.ops;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.stackway.events.DomainEvent;
import org.stackway.events.EventTypes;
import org.stackway.events.json.EventJson;
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.command.Aggregates;
import org.stackway.kit.disclosure.ShowsRecord;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.http.Reads;
import org.stackway.kit.ops.Differences.Difference;
import org.stackway.kit.store.Histories;
import org.stackway.kit.store.StreamHistory;
import org.stackway.kit.store.StreamHistory.Entry;

/** What happened to a stream between two of its versions: which fields of its state changed, and by which events. */
@Path("/ops/v1/streams/{category}/{id}/diff")
public class StreamDiffResource {

    private final ObjectMapper json = EventJson.mapper()
            .copy()
            .registerModule(new Jdk8Module())
            .setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
            .setVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);

    private final Reads reads;
    private final Histories histories;
    private final Aggregates aggregates;

    StreamDiffResource(Reads reads, Histories histories, Aggregates aggregates) {
        this.reads = reads;
        this.histories = histories;
        this.aggregates = aggregates;
    }

    /**
     * The difference.
     *
     * @param from a version, 0 for before the first; the one before {@code to} unless told
     * @param to a version; the last unless told
     */
    @GET
    @ShowsRecord
    @RolesAllowed("ops")
    @Operation(summary = "What changed between two versions of a stream, field by field, and by which events")
    public Uni<Diff> diff(
            @PathParam("category") String category,
            @PathParam("id") String id,
            @QueryParam("from") @Nullable Long from,
            @QueryParam("to") @Nullable Long to) {
        String streamId = category + "/" + id;
        return reads.find(tx -> histories.of(tx, streamId)).map(history -> {
            long end = to == null ? history.version() : to;
            long begin = from == null ? Math.max(0, end - 1) : from;
            if (begin < 0 || begin > end || end > history.version()) {
                String detail = "versions go from 0 to " + history.version() + ", from not beyond to";
                throw ProblemException.of(400, "BAD_RANGE", detail, List.of(Violation.of("API-400", detail)));
            }
            List<Difference> changes = aggregates
                    .of(category)
                    .map(aggregate ->
                            Differences.between(state(aggregate, history, begin), state(aggregate, history, end)))
                    .orElse(List.of());
            return new Diff(
                    streamId, begin, end, aggregates.of(category).isPresent(), changes, events(history, begin, end));
        });
    }

    private <S, E extends DomainEvent> JsonNode state(
            Aggregate<S, ?, E, ?> aggregate, StreamHistory history, long version) {
        Decider<S, ?, E, ?> decider = aggregate.decider();
        S state = decider.initial();
        Optional<StreamHistory> first = history.upTo(version);
        for (Entry entry : first.map(StreamHistory::entries).orElse(List.of())) {
            state = decider.evolve(state, aggregate.eventType().cast(entry.event()));
        }
        return json.valueToTree(state);
    }

    private List<Between> events(StreamHistory history, long from, long to) {
        return history.entries().stream()
                .filter(entry -> entry.version() > from && entry.version() <= to)
                .map(entry -> new Between(
                        entry.version(),
                        entry.eventId(),
                        EventTypes.nameOf(entry.event().getClass()),
                        entry.happenedAt(),
                        entry.knownAt(),
                        EventJson.mapper().valueToTree(entry.event())))
                .toList();
    }

    /**
     * A difference.
     *
     * @param folded whether the service folds such streams to a state; if not, only the events tell
     */
    public record Diff(
            String streamId, long from, long to, boolean folded, List<Difference> changes, List<Between> events) {
        public Diff {
            changes = List.copyOf(changes);
            events = List.copyOf(events);
        }
    }

    /** An event that made the difference. */
    public record Between(long version, UUID id, String type, Instant time, Instant knownAt, JsonNode data) {}
}

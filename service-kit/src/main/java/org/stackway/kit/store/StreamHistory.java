package org.stackway.kit.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.stackway.events.DomainEvent;
import org.stackway.events.EventTypes;

/**
 * One stream with all that is known about its events, in version order, so that it can be cut anywhere.
 *
 * @param entries never empty: a stream begins with its first event
 */
public record StreamHistory(String streamId, List<Entry> entries) {

    public StreamHistory {
        entries = List.copyOf(entries);
    }

    /**
     * One event.
     *
     * @param happenedAt business instant
     * @param knownAt business instant at which it was recorded, later than it happened if a deadline fired late
     * @param cause the event of another service that made it
     */
    public record Entry(
            UUID eventId,
            long version,
            long publicVersion,
            long position,
            DomainEvent event,
            Instant happenedAt,
            Instant knownAt,
            Optional<Cause> cause) {}

    /** The number of the last event. */
    public long version() {
        return entries.getLast().version();
    }

    /**
     * The stream as it was then; empty if it had not begun. An instant keeps whole what was recorded by then, also if the
     * clocks of two writers differed a little: nothing in the middle is ever left out.
     */
    public Optional<StreamHistory> asOf(AsOf asOf) {
        long last =
                switch (asOf) {
                    case AsOf.Version(long number) -> number;
                    case AsOf.At(Instant instant) ->
                        entries.stream()
                                .filter(entry -> !entry.knownAt().isAfter(instant))
                                .mapToLong(Entry::version)
                                .max()
                                .orElse(0);
                };
        return upTo(last);
    }

    /** The stream up to this version; empty for 0. */
    public Optional<StreamHistory> upTo(long version) {
        List<Entry> first =
                entries.stream().filter(entry -> entry.version() <= version).toList();
        return first.isEmpty() ? Optional.empty() : Optional.of(new StreamHistory(streamId, first));
    }

    /**
     * How far each service was known in these streams: this service by its last event, every other one by the last of its
     * events that had an effect here.
     */
    public static List<Cause> sources(List<StreamHistory> streams) {
        Map<String, Cause> furthest = new LinkedHashMap<>();
        for (StreamHistory stream : streams) {
            for (Entry entry : stream.entries()) {
                String own = EventTypes.of(entry.event().getClass()).service().serviceName();
                keep(furthest, new Cause(own, stream.streamId(), entry.version(), entry.position()));
            }
        }
        List<Cause> causes = new ArrayList<>();
        streams.forEach(
                stream -> stream.entries().forEach(entry -> entry.cause().ifPresent(causes::add)));
        causes.forEach(cause -> keep(furthest, cause));
        return List.copyOf(furthest.values());
    }

    private static void keep(Map<String, Cause> furthest, Cause one) {
        furthest.merge(one.service(), one, (left, right) -> right.position() > left.position() ? right : left);
    }
}

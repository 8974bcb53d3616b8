package org.stackway.kit.relay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Reads published-to-be events in position order. Private ones (no public version) are never seen.
 *
 * <p>A page is a bounded range of positions. With a limit alone, a planner that knows nothing of a young table yet would
 * read and sort everything that is left, again for each page.
 */
final class EventPages {

    static final String PAGE = "SELECT " + UnpublishedEvent.COLUMNS + """
            FROM es.event e JOIN es.stream s ON s.stream_id = e.stream_id
            WHERE e.position > $1 AND e.position <= $2 AND e.shard = ANY ($3::int[]) AND e.public_version IS NOT NULL
            ORDER BY e.position LIMIT $4::int
            """;

    static final String OF_STREAM = "SELECT " + UnpublishedEvent.COLUMNS + """
            FROM es.event e JOIN es.stream s ON s.stream_id = e.stream_id
            WHERE e.stream_id = $1 AND e.position >= $2 AND e.position <= $3 AND e.public_version IS NOT NULL
            ORDER BY e.version LIMIT $4::int
            """;

    private final RelayDatabase database;
    private final int size;

    EventPages(RelayDatabase database, int size) {
        this.database = database;
        this.size = size;
    }

    /** The next events of these shards behind what is sent of them, up to the mark. */
    Page next(Collection<HeldShard> shards, long mark) {
        long from = shards.stream().mapToLong(HeldShard::sent).min().orElse(mark);
        if (from >= mark) {
            return new Page(List.of(), mark);
        }
        Integer[] numbers = shards.stream().map(HeldShard::number).toArray(Integer[]::new);
        long upTo = Math.min(mark, from + (long) size * Math.ceilDiv(ShardLeases.SHARDS, numbers.length));
        List<UnpublishedEvent> events = read(PAGE, from, upTo, numbers, size);
        return new Page(events, events.size() < size ? upTo : events.getLast().position());
    }

    /** One stream's events from {@code first} to {@code last}, at most a page of them. */
    List<UnpublishedEvent> ofStream(String streamId, long first, long last) {
        return read(OF_STREAM, streamId, first, last, size);
    }

    private List<UnpublishedEvent> read(String statement, Object... parameters) {
        return StreamSupport.stream(database.run(statement, parameters).spliterator(), false)
                .map(UnpublishedEvent::of)
                .collect(ArrayList::new, List::add, List::addAll);
    }

    /**
     * Events in position order. Some may be sent already: their shards are ahead of others that were taken over with an
     * older cursor.
     *
     * @param coversUpTo no event of these shards up to here is missing from the page
     */
    record Page(List<UnpublishedEvent> events, long coversUpTo) {

        /** The part of the page before a position. */
        Page before(long position) {
            return new Page(
                    events.stream().filter(event -> event.position() < position).toList(), position - 1);
        }
    }
}

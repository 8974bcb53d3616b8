package org.stackway.kit.relay;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads published-to-be events in position order. Private ones (no public version) are never seen.
 *
 * <p>A page is a bounded range of positions. With a limit alone, a planner that knows nothing of a young table yet would
 * read and sort everything that is left, again for each page.
 */
final class EventPages {

    static final String PAGE = "SELECT " + UnpublishedEvent.COLUMNS + """
            FROM es.event e
            WHERE e.position > $1 AND e.position <= $2 AND e.shard = ANY ($3::int[]) AND e.public_version IS NOT NULL
            ORDER BY e.position LIMIT $4::int
            """;

    static final String HEAD = "SELECT " + UnpublishedEvent.COLUMNS + """
            FROM es.event e
            WHERE e.position > $1 AND e.position <= $2
            ORDER BY e.position
            """;

    static final String OF_STREAM = "SELECT " + UnpublishedEvent.COLUMNS + """
            FROM es.event e
            WHERE e.stream_id = $1 AND e.position >= $2 AND e.position <= $3 AND e.public_version IS NOT NULL
            ORDER BY e.version LIMIT $4::int
            """;

    private final RelayDatabase database;
    private final int size;
    private @Nullable Asked ahead;

    EventPages(RelayDatabase database, int size) {
        this.database = database;
        this.size = size;
    }

    /**
     * The next events of these shards behind what is sent of them, up to the mark. If more are left the page after this one
     * is asked for at once, so that it is there when this one is sent.
     */
    Page next(Collection<HeldShard> shards, long mark) {
        long from = shards.stream().mapToLong(HeldShard::sent).min().orElse(mark);
        if (from >= mark) {
            return new Page(List.of(), mark);
        }
        List<Integer> numbers = shards.stream().map(HeldShard::number).toList();
        Asked asked = ahead;
        ahead = null;
        if (asked == null || asked.from() != from || !asked.shards().equals(numbers)) {
            asked = ask(from, mark, numbers);
        }
        List<UnpublishedEvent> events = events(asked.answer().await());
        Page page = new Page(
                events, events.size() < size ? asked.upTo() : events.getLast().position());
        if (page.coversUpTo() < mark) {
            ahead = ask(page.coversUpTo(), mark, numbers);
        }
        return page;
    }

    private Asked ask(long from, long mark, List<Integer> shards) {
        long upTo = Math.min(mark, from + (long) size * Math.ceilDiv(ShardLeases.SHARDS, shards.size()));
        return new Asked(from, upTo, shards, database.start(PAGE, from, upTo, shards.toArray(Integer[]::new), size));
    }

    /**
     * What has become visible behind a mark, for a node that holds all shards and has sent everything up to there. The
     * events that follow the mark without a hole are complete as they are, so that nobody need look for the mark first.
     */
    Head head(long mark) {
        List<UnpublishedEvent> all = events(database.run(HEAD, mark, mark + size));
        long complete = mark;
        for (UnpublishedEvent event : all) {
            if (event.position() > complete + 1) {
                break;
            }
            complete = event.position();
        }
        long end = complete;
        List<UnpublishedEvent> published = all.stream()
                .filter(event -> event.position() <= end && event.isPublic())
                .toList();
        return new Head(
                new Page(published, end), !all.isEmpty() && all.getLast().position() > end);
    }

    /** One stream's events from {@code first} to {@code last}, at most a page of them. */
    List<UnpublishedEvent> ofStream(String streamId, long first, long last) {
        return events(database.run(OF_STREAM, streamId, first, last, size));
    }

    private static List<UnpublishedEvent> events(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
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

    /**
     * The events right behind the mark.
     *
     * @param page up to the new mark, all shards
     * @param behindHole whether more is visible behind a hole
     */
    record Head(Page page, boolean behindHole) {}

    /** A page that was asked for: below or at the mark of that moment, so whatever is in it was complete then. */
    private record Asked(long from, long upTo, List<Integer> shards, RelayDatabase.Answer answer) {}
}

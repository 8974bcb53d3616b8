package org.stackway.kit.relay;

import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Finds the position up to which the event table is complete: everything at or below the mark is either visible or will
 * never be (D4).
 *
 * <p>Positions are drawn inside the append statement, so whoever has drawn one holds the event table's row-exclusive lock
 * until its transaction has ended, and a lock is released only after the commit is visible. Hence:
 *
 * <ol>
 *   <li>A contiguous run of visible positions is complete at once.
 *   <li>At a hole, first {@code fence := last position drawn}, then {@code holders := transactions that hold the lock}.
 *       Every transaction that drew a position up to the fence is a holder or has ended.
 *   <li>When none of the holders holds the lock any more, what is visible up to the fence <em>in a later statement</em> is
 *       all there will ever be; the holes are recorded and the mark moves to the fence.
 * </ol>
 *
 * <p>Each arrow is a statement of its own, in this order; swapping the first two, or looking for the holes in the statement
 * that checks the holders, loses events. Clocks and transaction ids play no part: a stranger's transaction, one that
 * wrote something else first, or one that takes an hour on other tables is not waited for.
 *
 * <p>The fence is kept in the database so that another node goes on with it. Any number of nodes may poll: each step is a
 * compare-and-set on the mark, so of two that do the same one has no effect. Not thread-safe; one instance a thread.
 */
final class HighWater {

    private static final Logger LOG = Logger.getLogger(HighWater.class);
    private static final Duration SUSPICIOUS = Duration.ofSeconds(5);

    /** Positions looked at in one poll. */
    static final long REACH = 2_000;

    private static final long NO_HOLE = -1;

    static final String LOOK = """
            SELECT h.mark, h.fence_to, h.fence_holders, p.complete, p.seen
            FROM es.high_water h
            CROSS JOIN LATERAL (
              SELECT max(n.position) FILTER (WHERE n.position = n.expected) AS complete, max(n.position) AS seen
              FROM (
                SELECT e.position, h.mark + row_number() OVER (ORDER BY e.position) AS expected
                FROM (SELECT position FROM es.event WHERE position > h.mark ORDER BY position LIMIT $1) e
              ) n
            ) p
            """;

    static final String ADVANCE = """
            UPDATE es.high_water SET mark = $2, moved_at = clock_timestamp(), polled_at = clock_timestamp(),
              fence_holders = CASE WHEN fence_to > $2 THEN fence_holders END,
              fence_to = CASE WHEN fence_to > $2 THEN fence_to END
            WHERE mark = $1
            """;

    static final String LAST_DRAWN = "SELECT last_value FROM es.event_position";

    static final String HOLDERS = """
            SELECT DISTINCT virtualtransaction, pid FROM pg_locks
            WHERE locktype = 'relation' AND mode = 'RowExclusiveLock' AND granted
              AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
              AND relation = 'es.event'::regclass AND pid IS DISTINCT FROM pg_backend_pid()
            """;

    static final String SET_FENCE = """
            UPDATE es.high_water SET fence_to = $2, fence_holders = $3, polled_at = clock_timestamp()
            WHERE mark = $1 AND (fence_to IS NULL OR fence_to <= $1)
            """;

    static final String SKIP = """
            WITH moved AS (
              UPDATE es.high_water SET mark = $2, fence_to = NULL, fence_holders = NULL,
                moved_at = clock_timestamp(), polled_at = clock_timestamp()
              WHERE mark = $1
              RETURNING mark
            ), holes AS (
              SELECT previous + 1 AS from_pos, position - 1 AS to_pos
              FROM (
                SELECT position, lag(position, 1, $1) OVER (ORDER BY position) AS previous
                FROM (SELECT position FROM es.event WHERE position > $1 AND position <= $2
                      UNION ALL SELECT $2 + 1) known
              ) steps
              WHERE position > previous + 1
            )
            INSERT INTO es.gap_skipped (from_pos, to_pos, proven_by)
            SELECT from_pos, to_pos, $3 FROM holes WHERE EXISTS (SELECT FROM moved)
            RETURNING to_pos - from_pos + 1
            """;

    private final RelayDatabase database;

    /** The hole that the last poll saw, the position below it; and since when it is there. */
    private long holeAbove = NO_HOLE;

    private long holeSinceNanos;
    private boolean holeReported;
    private List<Holder> waitingFor = List.of();
    private RelayDatabase.@Nullable Answer keeping;

    HighWater(RelayDatabase database) {
        this.database = database;
    }

    /**
     * Finds the mark as far as it can be proven now. Fails if the database does; the next poll goes on where this one was.
     *
     * <p>What was found without a hole is stored by {@link #keep} only: a mark proven once stays proven, so that events need
     * not wait for it to be written.
     */
    Reading poll() {
        waitingFor = List.of();
        State state = look();
        if (state.seen() <= state.complete()) {
            holeAbove = NO_HOLE;
            return new Reading(state.mark(), state.complete(), false, 0);
        }
        if (holeAbove != state.complete()) { // most holes are commits under way: look again before asking for locks
            holeAbove = state.complete();
            holeSinceNanos = System.nanoTime();
            holeReported = false;
            return new Reading(state.mark(), state.complete(), true, 0);
        }
        if (state.complete() > state.mark()
                && database.run(ADVANCE, state.mark(), state.complete()).rowCount() == 0) {
            return new Reading(state.mark(), state.complete(), true, 0); // another node was faster; it sees the hole
        }
        return atHole(state);
    }

    /** Begins to store the mark, if this reading moved it. What became of the last time is learnt now. */
    void keep(Reading reading) {
        RelayDatabase.Answer last = keeping;
        keeping = null;
        if (last != null) {
            last.await();
        }
        if (reading.moved()) {
            keeping = database.start(ADVANCE, reading.before(), reading.mark());
        }
    }

    private State look() {
        Row row = database.run(LOOK, REACH).iterator().next();
        long mark = row.getLong(0);
        Long fence = row.getLong(1);
        String[] holders = row.getArrayOfStrings(2);
        return new State(
                mark,
                fence == null ? null : new Fence(fence, holders == null ? List.of() : Arrays.asList(holders)),
                row.getLong(3) == null ? mark : row.getLong(3),
                row.getLong(4) == null ? mark : row.getLong(4));
    }

    private Reading atHole(State state) {
        Fence fence = state.fence();
        return fence != null && fence.upTo() > state.complete() ? waitAtFence(fence, state) : raiseFence(state);
    }

    private Reading raiseFence(State state) {
        long upTo = lastDrawn(); // before the holders, never after: see the class comment
        List<Holder> holders = holders();
        Fence fence = new Fence(
                upTo, holders.stream().map(Holder::transaction).distinct().toList());
        if (holders.isEmpty()) {
            return skip(fence, state);
        }
        database.run(SET_FENCE, state.complete(), upTo, fence.holders().toArray(String[]::new));
        return wait(state, holders);
    }

    private Reading waitAtFence(Fence fence, State state) {
        List<Holder> left = holders();
        left.removeIf(holder -> !fence.holders().contains(holder.transaction()));
        return left.isEmpty() ? skip(fence, state) : wait(state, left);
    }

    private long lastDrawn() {
        return database.run(LAST_DRAWN).iterator().next().getLong(0);
    }

    private List<Holder> holders() {
        List<Holder> holders = new ArrayList<>();
        for (Row row : database.run(HOLDERS)) {
            holders.add(new Holder(row.getString(0), row.getInteger(1)));
        }
        return holders;
    }

    private Reading skip(Fence proof, State state) {
        String because = proof.holders().isEmpty()
                ? "nobody held the lock"
                : "ended: "
                        + String.join(" ", proof.holders().stream().limit(20).toList());
        long holes = 0;
        for (Row row : database.run(SKIP, state.complete(), proof.upTo(), because)) {
            holes += row.getLong(0);
        }
        holeAbove = NO_HOLE;
        // no holes: filled in the meantime, or another node was faster; the next poll sees which
        return new Reading(state.mark(), holes > 0 ? proof.upTo() : state.complete(), true, holes);
    }

    /** Whom the last poll found at the hole, for people; empty if it waited for nobody. */
    Optional<String> waitingFor() {
        return waitingFor.isEmpty()
                ? Optional.empty()
                : Optional.of("waits for open transactions "
                        + String.join(
                                ", ",
                                waitingFor.stream()
                                        .limit(20)
                                        .map(each -> each.transaction() + " of pid " + each.pid())
                                        .toList()));
    }

    private Reading wait(State state, List<Holder> holding) {
        waitingFor = List.copyOf(holding);
        if (!holeReported && System.nanoTime() - holeSinceNanos > SUSPICIOUS.toNanos()) {
            holeReported = true;
            LOG.warnf("events behind position %d wait for open transactions: %s", state.complete(), holding);
        }
        return new Reading(state.mark(), state.complete(), true, 0);
    }

    /**
     * What a poll found.
     *
     * @param before the mark as it was stored
     * @param mark complete up to here
     * @param again whether events stand behind the mark, or may: poll again soon
     * @param holes positions skipped in this poll, never to be used
     */
    record Reading(long before, long mark, boolean again, long holes) {
        boolean moved() {
            return mark > before;
        }
    }

    private record State(long mark, @Nullable Fence fence, long complete, long seen) {}

    private record Fence(long upTo, List<String> holders) {}

    private record Holder(String transaction, @Nullable Integer pid) {}
}

package org.stackway.kit.relay;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The event store's database as far as the relay's protocol relies on it: positions that are drawn under the table's lock
 * and become visible at commit, in any order; locks that go after the commit is visible; each of the relay's statements on
 * one snapshot.
 */
final class SimStore {

    static final int STREAMS = 4;

    private static final int[] SHARDS = {3, 3, 40, 60};
    private static final long BY_TRANSACTION = 4; // more than a transaction's events
    private static final OffsetDateTime WHEN =
            Instant.parse("2026-08-24T15:00:00Z").atOffset(ZoneOffset.UTC);
    private static final UUID STORY = UUID.fromString("00000000-0000-7000-8000-000000000000");
    private static final List<String> COLUMNS = List.of(
            "position",
            "stream_id",
            "shard",
            "key",
            "public_version",
            "event_id",
            "type",
            "payload",
            "happened_at",
            "recorded_at",
            "correlation_id",
            "causation_id",
            "actor",
            "traceparent",
            "request_id",
            "store_epoch");

    private final boolean byTransaction;
    private final boolean holesIgnored;
    private final NavigableMap<Long, Event> visible = new TreeMap<>();
    private final Map<String, Long> heads = new HashMap<>();
    private final Map<String, String> rowLocks = new HashMap<>();
    private final Set<String> lockHolders = new LinkedHashSet<>();
    private final TreeSet<Long> openTransactions = new TreeSet<>();
    private final List<long[]> skipped = new ArrayList<>();
    private final SimShards shards = new SimShards();
    private long lastDrawn;
    private long lastTransaction;
    private long mark;
    private @Nullable Long fenceTo;
    private String @Nullable [] fenceHolders;

    SimStore(Mutation mutation) {
        this.byTransaction = mutation == Mutation.TRANSACTION_ORDER;
        this.holesIgnored = mutation == Mutation.HOLES_IGNORED;
    }

    static String stream(int number) {
        return "learner/" + (char) ('a' + number);
    }

    static int partition(String stream) {
        return (stream.charAt(stream.length() - 1) - 'a') % SimBroker.PARTITIONS;
    }

    // what writers do

    long beginTransaction() {
        openTransactions.add(++lastTransaction);
        return lastTransaction;
    }

    void lockTable(String writer) {
        lockHolders.add(writer);
    }

    /** Whether the writer has the head row now; its version is read under the lock. */
    boolean lockHead(String writer, String stream) {
        return writer.equals(rowLocks.computeIfAbsent(stream, free -> writer));
    }

    long version(String stream) {
        return heads.getOrDefault(stream, 0L);
    }

    long drawPosition() {
        return ++lastDrawn;
    }

    /** The events become visible; the locks are still held. */
    void commit(long transaction, Collection<Event> events) {
        openTransactions.remove(transaction);
        long next = transaction * BY_TRANSACTION;
        for (Event event : events) {
            visible.put(byTransaction ? next++ : event.position(), event);
            heads.merge(event.stream(), 1L, Long::sum);
        }
    }

    void rollBack(long transaction) {
        openTransactions.remove(transaction);
    }

    void releaseLocks(String writer) {
        lockHolders.remove(writer);
        rowLocks.values().removeIf(writer::equals);
    }

    // what the relay does

    RowSet<Row> run(long now, String sql, @Nullable Object... parameters) {
        if (sql.equals(HighWater.LOOK)) {
            return look();
        } else if (sql.equals(HighWater.ADVANCE)) {
            return moveMark(number(parameters[0]), number(parameters[1]));
        } else if (sql.equals(HighWater.LAST_DRAWN)) {
            return SimRows.of(List.of(SimRows.row(Math.max(1, lastDrawn))));
        } else if (sql.equals(HighWater.HOLDERS)) {
            return SimRows.of(
                    lockHolders.stream().map(each -> SimRows.row(each, 1)).toList());
        } else if (sql.equals(HighWater.SET_FENCE)) {
            return setFence(number(parameters[0]), number(parameters[1]), (String[]) parameters[2]);
        } else if (sql.equals(HighWater.SKIP)) {
            return skip(number(parameters[0]), number(parameters[1]));
        } else if (sql.equals(EventPages.PAGE)) {
            return page(number(parameters[0]), number(parameters[1]), (Integer[]) parameters[2], (int)
                    number(parameters[3]));
        } else if (sql.equals(EventPages.HEAD)) {
            return head(number(parameters[0]), number(parameters[1]));
        } else if (sql.equals(EventPages.OF_STREAM)) {
            return ofStream(String.valueOf(parameters[0]), number(parameters[1]), number(parameters[2]), (int)
                    number(parameters[3]));
        }
        return shards.run(now, sql, parameters);
    }

    private static long number(@Nullable Object parameter) {
        return SimShards.number(parameter);
    }

    private RowSet<Row> look() {
        long complete = mark;
        long seen = mark;
        if (byTransaction) {
            long open = openTransactions.isEmpty() ? lastTransaction + 1 : openTransactions.first();
            complete = Math.max(mark, open * BY_TRANSACTION - 1);
            seen = complete;
        } else {
            for (long position : visible.tailMap(mark, false).keySet()) {
                complete = position == complete + 1 || holesIgnored ? position : complete;
                seen = position;
            }
        }
        return SimRows.of(List.of(SimRows.row(mark, fenceTo, fenceHolders, complete, seen)));
    }

    private RowSet<Row> moveMark(long from, long to) {
        if (mark != from) {
            return SimRows.none();
        }
        mark = to;
        if (fenceTo != null && fenceTo <= to) {
            fenceTo = null;
            fenceHolders = null;
        }
        return SimRows.changed(1);
    }

    private RowSet<Row> setFence(long at, long upTo, String[] holders) {
        if (mark != at || (fenceTo != null && fenceTo > at)) {
            return SimRows.none();
        }
        fenceTo = upTo;
        fenceHolders = holders;
        return SimRows.changed(1);
    }

    private RowSet<Row> skip(long from, long to) {
        if (mark != from) {
            return SimRows.none();
        }
        mark = to;
        fenceTo = null;
        fenceHolders = null;
        List<Row> holes = new ArrayList<>();
        long previous = from;
        List<Long> known = new ArrayList<>(visible.subMap(from, false, to, true).keySet());
        known.add(to + 1);
        for (long position : known) {
            if (position > previous + 1) {
                skipped.add(new long[] {previous + 1, position - 1});
                holes.add(SimRows.row(position - 1 - previous));
            }
            previous = position;
        }
        return SimRows.of(holes);
    }

    private RowSet<Row> page(long from, long to, Integer[] ofShards, int limit) {
        Set<Integer> wanted = Set.of(ofShards);
        return SimRows.of(visible.subMap(from, false, to, true).entrySet().stream()
                .filter(entry -> wanted.contains(entry.getValue().shard()))
                .limit(limit)
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList());
    }

    private RowSet<Row> head(long from, long to) {
        return SimRows.of(visible.subMap(from, false, to, true).entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList());
    }

    private RowSet<Row> ofStream(String stream, long from, long to, int limit) {
        if (from > to) {
            return SimRows.none();
        }
        return SimRows.of(visible.subMap(from, true, to, true).entrySet().stream()
                .filter(entry -> entry.getValue().stream().equals(stream))
                .limit(limit)
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static Row row(long position, Event event) {
        return SimRows.named(
                COLUMNS,
                position,
                event.stream(),
                event.shard(),
                event.stream(),
                event.version(),
                UUID.nameUUIDFromBytes(event.toString().getBytes(StandardCharsets.UTF_8)),
                "org.stackway.enrollment.HonorCodeAccepted.v1",
                Buffer.buffer("{}"),
                WHEN,
                WHEN,
                STORY,
                STORY,
                "policy:simulation",
                null,
                null,
                1);
    }

    // what the oracle wants to know

    /** For each stream how many events were committed. */
    Map<String, Long> committed() {
        return heads;
    }

    /** A position that was skipped though its event is there, if there is one. */
    @Nullable
    Event skippedButCommitted() {
        for (long[] hole : skipped) {
            Map.Entry<Long, Event> found = visible.ceilingEntry(hole[0]);
            if (found != null && found.getKey() <= hole[1]) {
                return found.getValue();
            }
        }
        return null;
    }

    /** An event of a writer's transaction. */
    record Event(long position, String stream, long version, long transaction) {
        int shard() {
            return SHARDS[stream.charAt(stream.length() - 1) - 'a'];
        }
    }
}

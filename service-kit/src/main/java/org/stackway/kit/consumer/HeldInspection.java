package org.stackway.kit.consumer;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.consumer.HeldStreams.Manner;
import org.stackway.kit.consumer.Witness.Fate;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;

/** What operators see of waiting and parked records, and what they can do about parked ones. */
@ApplicationScoped
public class HeldInspection {

    private static final String WAITING = """
            SELECT * FROM (
              SELECT to_char(since AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSUS') || ' ' || stream_id || ' '
                       || lpad(version::text, 19, '0') AS place,
                     source, stream_id, version, headers ->> 'ce_type', headers ->> 'ce_id', awaits, since,
                     since <= clock_timestamp() - $2 * interval '1 second'
              FROM es.waiting WHERE consumer = $1) w
            WHERE place > $3 ORDER BY place LIMIT $4
            """;

    private static final String PARKED = """
            SELECT * FROM (
              SELECT to_char(first_at AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSUS') || ' ' || stream_id || ' '
                       || lpad(version::text, 19, '0') AS place,
                     id, source, stream_id, version, headers ->> 'ce_type', headers ->> 'ce_id', error, attempts, first_at
              FROM es.parked WHERE consumer = $1) p
            WHERE place > $2 ORDER BY place LIMIT $3
            """;

    private static final String FIND =
            "SELECT source, stream_id, version FROM es.parked WHERE consumer = $1 AND id = $2";

    private static final String LEFT =
            "SELECT count(*) FROM es.parked WHERE consumer = $1 AND source = $2 AND stream_id = $3";

    private static final String DISCARD = "DELETE FROM es.parked WHERE consumer = $1 AND id = $2";

    private final Subscription subscription;
    private final Transactions transactions;
    private final CursorTable cursors;
    private final HeldStreams streams;
    private final WaitingRunner runner;

    HeldInspection(
            Subscription subscription,
            Transactions transactions,
            CursorTable cursors,
            HeldStreams streams,
            WaitingRunner runner) {
        this.subscription = subscription;
        this.transactions = transactions;
        this.cursors = cursors;
        this.streams = streams;
        this.runner = runner;
    }

    /** Waiting records, the longest waiting first, behind {@code place}. */
    public Uni<List<Waiting>> waiting(Tx tx, String place, int limit) {
        return tx.sql()
                .query(WAITING, subscription.consumer(), (double) HeldCounts.OVERDUE.toSeconds(), place, limit)
                .map(rows -> {
                    List<Waiting> found = new ArrayList<>();
                    for (Row row : rows) {
                        found.add(new Waiting(
                                row.getString(0),
                                row.getString(1),
                                row.getString(2),
                                row.getLong(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6).isEmpty() ? null : row.getString(6),
                                row.getOffsetDateTime(7).toInstant(),
                                row.getBoolean(8)));
                    }
                    return found;
                });
    }

    /** Parked records, the longest parked first, behind {@code place}. */
    public Uni<List<Parked>> parked(Tx tx, String place, int limit) {
        return tx.sql().query(PARKED, subscription.consumer(), place, limit).map(rows -> {
            List<Parked> found = new ArrayList<>();
            for (Row row : rows) {
                found.add(new Parked(
                        row.getString(0),
                        row.getUUID(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getInteger(8),
                        row.getOffsetDateTime(9).toInstant()));
            }
            return found;
        });
    }

    /**
     * Tries the record's stream again from its first parked record; empty if there is no such parked record.
     *
     * @param witness is told what became of the stream's first record
     */
    public Uni<Optional<Settled>> retry(UUID id, Witness witness) {
        return transactions
                .run(tx -> find(tx, id))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : streams.retry(found.get().stream(), witness)
                                .chain(handled -> left(found.get().stream(), handled)));
    }

    /**
     * Gives the record up for ever, and lets its stream go on behind it; empty if there is no such parked record.
     *
     * @param witness is told that the record is gone
     */
    public Uni<Optional<Settled>> discard(UUID id, Witness witness) {
        return transactions
                .run(tx -> find(tx, id)
                        .chain(found -> found.isEmpty()
                                ? Uni.createFrom().item(found)
                                : cursors.lock(tx, List.of(found.get().stream()))
                                        .chain(locked -> discard(tx, id, found.get(), witness))))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.<Settled>empty())
                        : streams.goOn(found.get().stream(), Manner.PATIENT)
                                .chain(handled -> left(found.get().stream(), handled)))
                .invoke(runner::lookAtParked);
    }

    /** Empty if somebody else settled the record while its stream was not locked. */
    private Uni<Optional<Place>> discard(Tx tx, UUID id, Place place, Witness witness) {
        return tx.sql()
                .query(DISCARD, subscription.consumer(), id)
                .chain(rows -> rows.rowCount() == 0
                        ? Uni.createFrom().item(Optional.empty())
                        : witness.saw(tx, new Fate(place.stream(), place.version(), "given up"))
                                .replaceWith(Optional.of(place)));
    }

    private Uni<Optional<Place>> find(Tx tx, UUID id) {
        return tx.sql().query(FIND, subscription.consumer(), id).map(rows -> {
            if (rows.rowCount() == 0) {
                return Optional.empty();
            }
            Row row = rows.iterator().next();
            return Optional.of(new Place(new StreamRef(row.getString(0), row.getString(1)), row.getLong(2)));
        });
    }

    private Uni<Optional<Settled>> left(StreamRef stream, int handled) {
        return transactions
                .run(tx -> tx.sql().query(LEFT, subscription.consumer(), stream.source(), stream.streamId()))
                .map(rows -> Optional.of(new Settled(
                        stream.source(),
                        stream.streamId(),
                        handled,
                        rows.iterator().next().getLong(0))));
    }

    private record Place(StreamRef stream, long version) {}

    /**
     * A record that waits.
     *
     * @param place where it stands in the list
     * @param awaits the stream that must come first; null if it waits behind an earlier record of its own stream
     * @param since real time
     * @param overdue it waits longer than is normal
     */
    public record Waiting(
            String place,
            String source,
            String stream,
            long version,
            String type,
            String eventId,
            @Nullable String awaits,
            Instant since,
            boolean overdue) {}

    /**
     * A parked record.
     *
     * @param error why it cannot be applied; null if it lies behind one that cannot
     */
    public record Parked(
            String place,
            UUID id,
            String source,
            String stream,
            long version,
            String type,
            String eventId,
            @Nullable String error,
            int attempts,
            Instant firstAt) {}

    /** What a retry or a discard brought about: records handled, and records of the stream still parked. */
    public record Settled(String source, String stream, int handled, long parked) {}
}

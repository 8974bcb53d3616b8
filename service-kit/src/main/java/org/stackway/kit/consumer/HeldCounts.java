package org.stackway.kit.consumer;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.stackway.kit.store.Tx;

/** How many records wait or are parked. */
@ApplicationScoped
public class HeldCounts {

    /** Waiting longer than this, by real time, is somebody's fault and no longer part of the normal course. */
    public static final Duration OVERDUE = Duration.ofMinutes(1);

    private static final String COUNT = """
            SELECT count(*) FILTER (WHERE since > clock_timestamp() - $2 * interval '1 second'),
                   count(*) FILTER (WHERE since <= clock_timestamp() - $2 * interval '1 second'),
                   (SELECT count(*) FROM es.parked WHERE consumer = $1),
                   (SELECT count(*) FROM (SELECT DISTINCT source, stream_id FROM es.parked WHERE consumer = $1) s)
            FROM es.waiting WHERE consumer = $1
            """;

    private final Subscription subscription;

    HeldCounts(Subscription subscription) {
        this.subscription = subscription;
    }

    public Uni<Counts> count(Tx tx) {
        return tx.sql()
                .query(COUNT, subscription.consumer(), (double) OVERDUE.toSeconds())
                .map(rows -> {
                    Row row = rows.iterator().next();
                    return new Counts(row.getLong(0), row.getLong(1), row.getLong(2), row.getLong(3));
                });
    }

    /**
     * The counts.
     *
     * @param waitingShortly records waiting for less than {@link #OVERDUE}
     * @param waitingOverdue records waiting for longer
     */
    public record Counts(long waitingShortly, long waitingOverdue, long parkedRecords, long parkedStreams) {
        static final Counts NONE = new Counts(0, 0, 0, 0);
    }
}

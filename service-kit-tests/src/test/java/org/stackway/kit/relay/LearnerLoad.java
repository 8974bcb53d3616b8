package org.stackway.kit.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.stackway.events.EventTypes;
import org.stackway.events.enrollment.LearnerEvent.HonorCodeAccepted;
import org.stackway.events.json.EventJson;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.store.CommitBell;
import org.stackway.kit.testing.ServiceStack;

/**
 * Events of an enrolment service of its own, committed at a fixed pace, and how long each took until the consumer of the
 * application under test had stored its cursor. Both databases live on one server, so one clock tells both times.
 */
final class LearnerLoad {

    static final String TYPE = EventTypes.nameOf(HonorCodeAccepted.class);
    static final byte[] PAYLOAD = EventJson.write(new HonorCodeAccepted(
            LearnerId.parse("01890000-0000-7000-8000-000000000000"), Instant.parse("2026-08-24T15:00:00Z")));

    private static final int WRITERS = 8;

    private final RelayStore store;
    private final CommitBell bell;

    LearnerLoad(RelayStore store, CommitBell bell) {
        this.store = store;
        this.bell = bell;
    }

    /**
     * Commits one event a transaction, each in a stream of its own, at moments that are fixed beforehand: a writer that falls
     * behind catches up and does not slow the load down.
     *
     * @return events that were committed
     */
    int commit(String run, int eachSecond, Duration length) throws Exception {
        return commit(run, eachSecond, length, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** As {@link #commit(String, int, Duration)}, with each writer's events spread over so many streams. */
    int commit(String run, int eachSecond, Duration length, int streams) throws Exception {
        return commit(run, eachSecond, length, streams, Integer.MAX_VALUE);
    }

    /**
     * As {@link #commit(String, int, Duration)}, with one transaction in twenty rolled back, and a stranger's that write
     * elsewhere and take two seconds each.
     */
    int commitTroubled(String run, int eachSecond, Duration length) throws Exception {
        long end = System.nanoTime() + length.toNanos();
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Void> stranger = threads.submit(() -> {
                while (System.nanoTime() - end < 0) {
                    writeElsewhereForTwoSeconds();
                }
                return null;
            });
            int committed = commit(run, eachSecond, length, Integer.MAX_VALUE, 20);
            stranger.get();
            return committed;
        }
    }

    private void writeElsewhereForTwoSeconds() throws SQLException {
        try (Connection connection = store.superuser();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("CREATE TABLE stranger (n int)");
            statement.execute("SELECT pg_sleep(2)");
            connection.rollback();
        }
    }

    private int commit(String run, int eachSecond, Duration length, int streams, int rollBackEvery) throws Exception {
        long begun = System.nanoTime();
        long end = begun + length.toNanos();
        long interval = 1_000_000_000L * WRITERS / eachSecond;
        List<Future<Integer>> writers = new ArrayList<>();
        int committed = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                long first = begun + writer * interval / WRITERS;
                String prefix = "learner/" + run + writer + "-";
                writers.add(threads.submit(() -> write(prefix, streams, rollBackEvery, first, interval, end)));
            }
            for (Future<Integer> writer : writers) {
                committed += writer.get();
            }
        }
        return committed;
    }

    private int write(String prefix, int streams, int rollBackEvery, long first, long interval, long end)
            throws SQLException {
        int committed = 0;
        try (Connection connection = store.writer()) {
            connection.setAutoCommit(true);
            int drawn = 0;
            for (long at = first; at - end < 0; at += interval) {
                for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                if (++drawn % rollBackEvery == 0) {
                    connection.setAutoCommit(false);
                    RelayStore.append(connection, prefix + "none", TYPE, PAYLOAD);
                    connection.rollback();
                    connection.setAutoCommit(true);
                } else {
                    RelayStore.append(connection, prefix + committed % streams, TYPE, PAYLOAD);
                    committed++;
                }
                bell.ring();
            }
        }
        return committed;
    }

    /** How long the events of a run took from being recorded to the consumer's cursor; those that are there. */
    Latencies latencies(String run) throws SQLException {
        Map<String, Instant> recorded;
        try (Connection connection = store.superuser()) {
            recorded = times(connection, "SELECT stream_id, recorded_at FROM es.event WHERE stream_id LIKE ?", run);
        }
        try (Connection connection = ServiceStack.database().superuser()) {
            Map<String, Instant> applied = times(
                    connection,
                    "SELECT stream_id, at FROM es.consumer_cursor WHERE source = '/enrollment-service' AND stream_id LIKE ?",
                    run);
            List<Long> micros = recorded.entrySet().stream()
                    .filter(event -> applied.containsKey(event.getKey()))
                    .map(event -> Duration.between(event.getValue(), applied.get(event.getKey()))
                                    .toNanos()
                            / 1_000)
                    .sorted()
                    .toList();
            return new Latencies(recorded.size(), micros);
        }
    }

    private static Map<String, Instant> times(Connection connection, String sql, String run) throws SQLException {
        Map<String, Instant> times = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, "learner/" + run + "%");
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    times.put(
                            result.getString(1),
                            result.getObject(2, OffsetDateTime.class).toInstant());
                }
            }
        }
        return times;
    }

    /**
     * Sorted, in microseconds.
     *
     * @param recorded events there should be
     */
    record Latencies(int recorded, List<Long> micros) {

        boolean complete() {
            return micros.size() == recorded;
        }

        long micros(double percentile) {
            return micros.get((int) Math.min(micros.size() - 1L, Math.round(percentile * micros.size())));
        }

        private double millis(double percentile) {
            return micros(percentile) / 1_000.0;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d events: p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, max %.1f ms",
                    micros.size(),
                    millis(0.5),
                    millis(0.9),
                    millis(0.99),
                    millis(0.999),
                    millis(1));
        }
    }
}

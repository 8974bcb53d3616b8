package org.stackway.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Row;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * D4 under load, read the way the relay reads: whatever is visible up to the mark at the moment the mark is known is taken,
 * and never looked at again. Two nodes poll at once.
 */
class HighWaterStressTest {

    private static final int WRITERS = 8;

    private final RelayStore store = RelayStore.create();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nothingIsLostOrOutOfOrder() throws Exception {
        stress(Duration.ofSeconds(3));
    }

    @Test
    @Tag("full")
    void nothingIsLostOrOutOfOrderInTenSeconds() throws Exception {
        stress(Duration.ofSeconds(10));
    }

    private void stress(Duration length) throws Exception {
        // given
        long end = System.nanoTime() + length.toNanos();
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.add(threads.submit(writer(writer, end)));
            }
            Future<Void> stranger = threads.submit(stranger(end));
            List<Future<List<Taken>>> nodes = List.of(threads.submit(node(writing)), threads.submit(node(writing)));

            // when
            long committed = 0;
            for (Future<Long> writer : writers) {
                committed += writer.get();
            }
            stranger.get();
            writing.set(false);

            // then
            for (Future<List<Taken>> node : nodes) {
                List<Taken> taken = node.get();
                assertThat(taken).hasSize(Math.toIntExact(committed));
                assertInOrder(taken);
            }
            assertThat(store.one("SELECT coalesce(sum(to_pos - from_pos + 1), 0) FROM es.gap_skipped"))
                    .as("holes recorded once, whoever found them")
                    .isEqualTo(store.one("SELECT mark - " + committed + " FROM es.high_water"));
        }
    }

    private static void assertInOrder(List<Taken> taken) {
        Map<String, Long> versions = new HashMap<>();
        for (Taken one : taken) {
            assertThat(one.version())
                    .as("version of %s at %d", one.stream(), one.position())
                    .isEqualTo(versions.merge(one.stream(), 1L, Long::sum));
        }
    }

    private Callable<Long> writer(int number, long end) {
        return () -> {
            Random random = new Random(number);
            long committed = 0;
            try (Connection connection = store.writer();
                    Statement statement = connection.createStatement()) {
                while (System.nanoTime() < end) {
                    if (random.nextBoolean()) { // a transaction id older than the appends it is about to race with
                        statement.execute("UPDATE es.relay_node SET node = node WHERE node = 'nobody'");
                        statement.execute("SELECT pg_current_xact_id()");
                    }
                    RelayStore.append(connection, "course/" + number + "-" + random.nextInt(5));
                    if (random.nextInt(20) == 0) {
                        statement.execute("SELECT pg_sleep(0.02)");
                    }
                    if (random.nextInt(10) == 0) {
                        connection.rollback();
                    } else {
                        connection.commit();
                        committed++;
                    }
                }
            }
            return committed;
        };
    }

    private Callable<Void> stranger(long end) {
        return () -> {
            while (System.nanoTime() < end) {
                stayOpen(1);
            }
            return null;
        };
    }

    private void stayOpen(int seconds) throws SQLException {
        try (Connection connection = store.superuser();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("CREATE TABLE stranger (n int)");
            statement.execute("SELECT pg_sleep(" + seconds + ")");
            connection.rollback();
        }
    }

    private Callable<List<Taken>> node(AtomicBoolean writing) {
        return () -> {
            RelayDatabase database = store.relayDatabase();
            HighWater highWater = new HighWater(database);
            List<Taken> taken = new ArrayList<>();
            long at = 0;
            boolean last = false;
            while (!last) {
                boolean stillWriting = writing.get();
                HighWater.Reading reading = highWater.poll();
                highWater.keep(reading);
                for (Row row : database.run(
                        "SELECT position, stream_id, version FROM es.event WHERE position > $1 AND position <= $2"
                                + " ORDER BY position",
                        at,
                        reading.mark())) {
                    taken.add(new Taken(row.getLong(0), row.getString(1), row.getLong(2)));
                }
                at = reading.mark();
                last = !stillWriting && !reading.again() && !reading.moved();
            }
            return taken;
        };
    }

    private record Taken(long position, String stream, long version) {}
}

package org.stackway.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** D4: what would happen on a real PostgreSQL if it were done a little differently. */
class HighWaterMutationTest {

    private final RelayStore store = RelayStore.create();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void readingTheHoldersBeforeTheFenceSkipsAnEventThatIsCommittedLater() throws SQLException {
        try (Connection gone = store.writer();
                Connection open = store.writer()) {
            // given a hole that nobody holds, and events behind it
            RelayStore.append(gone, "course/A");
            gone.rollback();
            store.committed("course/B");

            // when a position is drawn between the two statements, in the wrong order
            HighWater reader = new HighWater(holdersFirst(() -> {
                RelayStore.append(open, "course/C");
                store.committed("course/D");
            }));
            RelayStore.poll(reader);
            open.commit();

            // then the mark has passed an event that nobody could see yet
            assertThat(store.one("SELECT mark FROM es.high_water")).isEqualTo("4");
            assertThat(store.one(
                            "SELECT string_agg(from_pos || '-' || to_pos, ' ' ORDER BY from_pos) FROM es.gap_skipped"))
                    .isEqualTo("1-1 3-3");
            assertThat(store.one("SELECT count(*) FROM es.event WHERE position = 3"))
                    .isEqualTo("1");
        }
    }

    private RelayDatabase holdersFirst(RelayStore.Step between) {
        RelayDatabase database = store.relayDatabase();
        Deque<RowSet<Row>> early = new ArrayDeque<>();
        return (sql, parameters) -> {
            if (sql.equals(HighWater.LAST_DRAWN)) {
                early.add(database.run(HighWater.HOLDERS));
                take(between);
            } else if (sql.equals(HighWater.HOLDERS) && !early.isEmpty()) {
                return early.remove();
            }
            return database.run(sql, parameters);
        };
    }

    private static void take(RelayStore.Step step) {
        try {
            step.take();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void theOrderOfTransactionIdsIsNotTheOrderOfAStreamsVersions() throws SQLException {
        try (Connection early = store.writer();
                Statement somethingElse = early.createStatement()) {
            // given a transaction that writes something else first, as a consumer's does with its cursor
            somethingElse.execute("UPDATE es.clock SET offset_ms = 1");
            store.committed("course/A");

            // when
            RelayStore.append(early, "course/A");
            early.commit();

            // then
            assertThat(store.one("SELECT string_agg(version::text, ' ' ORDER BY xmin::text::bigint) FROM es.event"))
                    .isEqualTo("2 1");
            assertThat(store.one("SELECT string_agg(version::text, ' ' ORDER BY position) FROM es.event"))
                    .isEqualTo("1 2");
        }
    }
}

package org.stackway.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** D4: which positions are safe to read up to, as the unprivileged role sees the locks of others. */
class HighWaterTest {

    private final RelayStore store = RelayStore.create();
    private final HighWater highWater = new HighWater(store.relayDatabase());

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aContiguousRunIsCompleteAtOnce() throws SQLException {
        // given
        store.committed("course/A");
        long last = store.committed("course/B");

        // when
        HighWater.Reading reading = RelayStore.poll(highWater);

        // then
        assertThat(reading).isEqualTo(new HighWater.Reading(0, last, false, 0));
        assertThat(RelayStore.poll(highWater)).isEqualTo(new HighWater.Reading(last, last, false, 0));
    }

    @Test
    void aHoleHeldOpenDelaysAndIsSkippedAndRecordedOnceItsWriterRolledBack() throws SQLException {
        // given
        long before = store.committed("course/A");
        try (Connection open = store.writer()) {
            long hole = RelayStore.append(open, "course/B");
            long behind = store.committed("course/C");

            // when
            HighWater.Reading held = RelayStore.poll(highWater);

            // then
            assertThat(held).isEqualTo(new HighWater.Reading(0, before, true, 0));
            assertThat(RelayStore.poll(highWater).mark()).isEqualTo(before);
            assertThat(store.one("SELECT fence_to FROM es.high_water")).isEqualTo(Long.toString(behind));
            assertThat(highWater.waitingFor())
                    .hasValueSatisfying(text -> assertThat(text).containsPattern("[0-9]+/[0-9]+ of pid [0-9]+"));

            // when
            open.rollback();
            HighWater.Reading skipped = RelayStore.poll(highWater);

            // then
            assertThat(highWater.waitingFor()).isEmpty();
            assertThat(skipped).isEqualTo(new HighWater.Reading(before, behind, false, 1));
            assertThat(store.one("SELECT from_pos || '-' || to_pos FROM es.gap_skipped"))
                    .isEqualTo(hole + "-" + hole);
            assertThat(store.one("SELECT proven_by FROM es.gap_skipped")).startsWith("ended: ");
        }
    }

    @Test
    void aHoleThatIsFilledWasNoHole() throws SQLException {
        // given
        try (Connection open = store.writer()) {
            RelayStore.append(open, "course/A");
            long behind = store.committed("course/B");
            assertThat(RelayStore.poll(highWater).mark()).isZero();

            // when
            open.commit();

            // then
            assertThat(RelayStore.poll(highWater)).isEqualTo(new HighWater.Reading(0, behind, false, 0));
            assertThat(store.one("SELECT count(*) FROM es.gap_skipped")).isEqualTo("0");
            assertThat(store.one("SELECT fence_to FROM es.high_water")).isEqualTo("null");
        }
    }

    @Test
    void whoeverDoesNotAppendIsNotWaitedFor() throws SQLException {
        try (Connection elsewhere = store.writer();
                Connection sameDatabase = store.superuser();
                Connection otherDatabase = RelayStore.create().writer();
                Connection gone = store.writer()) {
            // given transactions that wrote, read the event table, or append in another database
            try (Statement statement = elsewhere.createStatement()) {
                statement.execute("UPDATE es.clock SET offset_ms = 1");
                statement.execute("SELECT count(*) FROM es.event");
            }
            sameDatabase.setAutoCommit(false);
            try (Statement statement = sameDatabase.createStatement()) {
                statement.execute("CREATE TABLE stranger (n int)");
                statement.execute("LOCK TABLE es.event IN ROW SHARE MODE");
            }
            RelayStore.append(otherDatabase, "course/Z");

            // when a position is burnt
            RelayStore.append(gone, "course/A");
            gone.rollback();
            long behind = store.committed("course/B");

            // then
            assertThat(RelayStore.poll(highWater)).isEqualTo(new HighWater.Reading(0, behind, true, 1));
            assertThat(store.one("SELECT proven_by FROM es.gap_skipped")).isEqualTo("nobody held the lock");
        }
    }

    @Test
    void anotherNodeGoesOnWithTheFenceAndWaitsForNobodyWhoCameLater() throws SQLException {
        try (Connection open = store.writer();
                Connection later = store.writer()) {
            // given
            RelayStore.append(open, "course/A");
            long behind = store.committed("course/B");
            RelayStore.poll(highWater);
            RelayStore.append(later, "course/C");
            long last = store.committed("course/D");
            HighWater successor = new HighWater(store.relayDatabase());
            assertThat(RelayStore.poll(successor).mark()).isZero();

            // when
            open.rollback();

            // then up to the fence; the later hole needs a fence of its own
            assertThat(RelayStore.poll(successor).mark()).isEqualTo(behind);
            assertThat(RelayStore.poll(highWater).mark()).isEqualTo(behind);
            later.rollback();
            assertThat(RelayStore.poll(highWater).mark()).isEqualTo(last);
        }
    }

    /** Drawing a position between two of the reader's statements: the fence must be drawn before the holders are read. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPositionDrawnBetweenAnyTwoStatementsIsNotSkipped(int statement) throws SQLException {
        try (Connection gone = store.writer();
                Connection open = store.writer()) {
            // given a hole that nobody holds, and events behind it
            RelayStore.append(gone, "course/A");
            gone.rollback();
            store.committed("course/B");
            HighWater reader = new HighWater(store.relayDatabase(statement, () -> {
                RelayStore.append(open, "course/C");
                store.committed("course/D");
            }));

            // when
            for (int poll = 0; poll < 4; poll++) {
                RelayStore.poll(reader);
            }

            // then
            assertThat(RelayStore.poll(reader).mark()).isLessThanOrEqualTo(2);
            open.commit();
            RelayStore.poll(reader);
            assertThat(RelayStore.poll(reader).mark()).isEqualTo(4);
            assertThat(store.one("SELECT sum(to_pos - from_pos + 1) FROM es.gap_skipped"))
                    .isEqualTo("1");
        }
    }

    /** Committing between two of the reader's statements: the holes must be looked for after the holders are gone. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void anEventCommittedBetweenAnyTwoStatementsIsNotSkipped(int statement) throws SQLException {
        try (Connection open = store.writer()) {
            // given
            RelayStore.append(open, "course/A");
            store.committed("course/B");
            HighWater reader = new HighWater(store.relayDatabase(statement, open::commit));

            // when
            for (int poll = 0; poll < 5; poll++) {
                RelayStore.poll(reader);
            }

            // then
            assertThat(RelayStore.poll(reader)).isEqualTo(new HighWater.Reading(2, 2, false, 0));
            assertThat(store.one("SELECT count(*) FROM es.gap_skipped")).isEqualTo("0");
        }
    }

    @Test
    void aWriterThatWroteSomethingElseFirstHoldsItsHoleAllTheSame() throws SQLException {
        try (Connection open = store.writer()) {
            // given a transaction whose id is older than that of the commit behind it
            try (Statement statement = open.createStatement()) {
                statement.execute("UPDATE es.clock SET offset_ms = 1");
            }
            long first = store.committed("course/A");
            RelayStore.append(open, "course/B");
            long behind = store.committed("course/C");

            // when, then
            assertThat(RelayStore.poll(highWater).mark()).isEqualTo(first);
            open.commit();
            assertThat(RelayStore.poll(highWater).mark()).isEqualTo(behind);
        }
    }
}

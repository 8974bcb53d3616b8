package org.stackway.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stackway.kit.testing.EmbeddedBroker;

/** D3, D5: what reaches the topic when nodes, the broker or the database fail. */
class RelayNodesTest {

    private static final String TOPIC = "transcript-events";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RelayStore store = RelayStore.create();
    private final String run = UUID.randomUUID().toString();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anotherNodeTakesOverWhenALeaseRunsOut() throws Exception {
        // given
        try (TopicReader topic = TopicReader.of(TOPIC, run);
                RelayNode first = RelayNode.start(store, "first")) {
            Map<String, Integer> expected = new HashMap<>();
            appendTo(20, expected);
            reaches(topic, expected);

            // when
            first.cutOff();
            appendTo(20, expected);
            try (RelayNode second = RelayNode.start(store, "second")) {

                // then
                reaches(topic, expected);
                assertThat(topic.outOfOrder()).isEmpty();
                assertThat(store.one("SELECT DISTINCT owner FROM es.relay_shard"))
                        .isEqualTo("second");
                assertThat(store.one("SELECT min(epoch) FROM es.relay_shard")).isEqualTo("2");
                assertThat(second.watch().shards()).isEqualTo(ShardLeases.SHARDS);
            }
        }
    }

    @Test
    void shardsMoveBetweenNodesWithoutALossWhileEventsFlow() throws Exception {
        // given
        try (TopicReader topic = TopicReader.of(TOPIC, run);
                RelayNode first = RelayNode.start(store, "first")) {
            Map<String, Integer> expected = new HashMap<>();
            appendTo(50, expected);

            // when
            try (RelayNode second = RelayNode.start(store, "second")) {
                while (second.watch().shards() < 32) {
                    appendTo(5, expected);
                }
                appendTo(50, expected);
                reaches(topic, expected);
                assertThat(first.watch().shards()).isEqualTo(32);
            }
            appendTo(50, expected);

            // then
            reaches(topic, expected);
            assertThat(topic.outOfOrder()).isEmpty();
            assertThat(topic.repeats()).isZero();
        }
    }

    @Test
    void aMarkThatStandsWhileEventsWaitIsAStandstillUntilTheHoleIsGone() throws Exception {
        // given
        String behind = stream(1);
        try (TopicReader topic = TopicReader.of(TOPIC, run);
                RelayNode node = RelayNode.start(store, "node");
                Connection open = store.writer()) {
            RelayStore.append(open, stream(0));

            // when
            store.committed(behind);

            // then
            await().atMost(PATIENCE).until(() -> node.watch().standstill().compareTo(Duration.ofMillis(500)) > 0);
            assertThat(node.watch().failure())
                    .as("who stands in the way")
                    .hasValueSatisfying(failure -> assertThat(failure).startsWith("waits for open transactions"));
            assertThat(topic.poll(Duration.ofMillis(50)).lastVersions()).isEmpty();
            open.rollback();
            reaches(topic, Map.of(behind, 1));
            await().atMost(PATIENCE).until(() -> node.watch().standstill().isZero());
        }
    }

    @Test
    void aBrokerThatIsAwayIsWaitedForAndNothingIsLost() throws Exception {
        // given
        AtomicInteger attempts = new AtomicInteger();
        Map<String, Object> nobody = Map.of("bootstrap.servers", "127.0.0.1:" + unusedPort());
        Map<String, Integer> expected = new HashMap<>();
        appendTo(10, expected);

        // when
        try (TopicReader topic = TopicReader.of(TOPIC, run);
                RelayNode node = RelayNode.start(
                        store, "node", () -> RelayNode.producer(attempts.getAndIncrement() < 3 ? nobody : Map.of())
                                .get())) {
            await().atMost(PATIENCE).until(() -> attempts.get() >= 2);
            assertThat(node.watch().standstill()).isPositive();
            assertThat(node.watch().failure()).isPresent();

            // then
            reaches(topic, expected);
            assertThat(topic.outOfOrder()).isEmpty();
            await().atMost(PATIENCE).until(() -> node.watch().standstill().isZero());
            assertThat(node.watch().failure()).isEmpty();
        }
    }

    @Test
    void aDatabaseThatDropsItsConnectionsIsWaitedForAndNothingIsLost() throws Exception {
        // given
        try (TopicReader topic = TopicReader.of(TOPIC, run);
                RelayNode node = RelayNode.start(store, "node")) {
            Map<String, Integer> expected = new HashMap<>();

            // when
            for (int i = 0; i < 5; i++) {
                appendTo(20, expected);
                try (Connection connection = store.superuser();
                        Statement statement = connection.createStatement()) {
                    statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
                }
            }

            // then
            reaches(topic, expected);
            assertThat(topic.outOfOrder()).isEmpty();
            assertThat(node.watch().silence()).isLessThan(PATIENCE);
        }
    }

    @Test
    void aRecordTooLargeForTheProducerBlocksOnlyItsStreamUntilItFits() throws Exception {
        // given
        String blocked = stream(0);
        String other = stream(1);
        store.committed(blocked);
        store.committed(blocked, 20_000);
        store.committed(blocked);
        store.committed(other);
        try (TopicReader topic = TopicReader.of(TOPIC, run)) {

            // when
            try (RelayNode node =
                    RelayNode.start(store, "node", RelayNode.producer(Map.of("max.request.size", 10_000)))) {
                reaches(topic, Map.of(blocked, 1, other, 1));
                await().atMost(PATIENCE).until(() -> node.watch().blocked() == 1);
                store.committed(blocked);
                store.committed(other);

                // then
                reaches(topic, Map.of(blocked, 1, other, 2));
                assertThat(store.one("SELECT stream_id FROM es.relay_blocked")).isEqualTo(blocked);
            }

            // when the limit is raised
            try (RelayNode node = RelayNode.start(store, "node")) {

                // then
                reaches(topic, Map.of(blocked, 4, other, 2));
                await().atMost(PATIENCE).until(() -> node.watch().blocked() == 0);
                store.committed(blocked);
                reaches(topic, Map.of(blocked, 5, other, 2));
                assertThat(topic.outOfOrder()).isEmpty();
                assertThat(store.one("SELECT count(*) FROM es.relay_blocked")).isEqualTo("0");
            }
        }
    }

    @Test
    void aRecordTooLargeForTheBrokerIsNotOvertakenByThoseBehindIt() throws Exception {
        // given
        String blocked = stream(0);
        limitMessages("50000");
        try (TopicReader topic = TopicReader.of(TOPIC, run)) {
            for (int i = 0; i < 20; i++) {
                store.committed(blocked, i == 10 ? 80_000 : 4_000);
                store.committed(stream(1 + i % 5));
            }

            // when
            try (RelayNode node = RelayNode.start(store, "node")) {
                await().atMost(PATIENCE).until(() -> node.watch().blocked() == 1);
                reaches(
                        topic,
                        Map.of(blocked, 10, stream(1), 4, stream(2), 4, stream(3), 4, stream(4), 4, stream(5), 4));

                // then
                assertThat(topic.outOfOrder()).isEmpty();
                limitMessages("1000000");
                reaches(
                        topic,
                        Map.of(blocked, 20, stream(1), 4, stream(2), 4, stream(3), 4, stream(4), 4, stream(5), 4));
                assertThat(topic.outOfOrder()).isEmpty();
            }
        } finally {
            limitMessages("1000000");
        }
    }

    private String stream(int number) {
        return "transcript/" + run + "-" + number;
    }

    private void appendTo(int streams, Map<String, Integer> expected) throws SQLException {
        try (Connection writer = store.writer()) {
            for (int i = 0; i < streams; i++) {
                RelayStore.append(writer, stream(i));
                writer.commit();
                expected.merge(stream(i), 1, Integer::sum);
            }
        }
    }

    private static void reaches(TopicReader topic, Map<String, Integer> expected) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> {
                    topic.poll(Duration.ofMillis(20));
                    assertThat(topic.lastVersions()).containsExactlyInAnyOrderEntriesOf(expected);
                });
    }

    private static void limitMessages(String bytes) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", EmbeddedBroker.bootstrapServers()))) {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, TOPIC),
                            List.of(new AlterConfigOp(new ConfigEntry("max.message.bytes", bytes), OpType.SET))))
                    .all()
                    .get();
        }
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

package org.stackway.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stackway.events.EventTypes;
import org.stackway.events.PublishingService;
import org.stackway.events.enrollment.LearnerEvent.LearnerRegistered;
import org.stackway.events.json.EventJson;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.store.CommitBell;
import org.stackway.kit.testing.ServiceStack;

/**
 * The whole way on real servers: writers that roll back, a stranger's long transactions, two relay nodes of which one is
 * killed, the application's own consumer. Every committed version has its effect exactly once, in order.
 */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class TwoNodesStressTest {

    private static final Logger LOG = Logger.getLogger(TwoNodesStressTest.class);
    private static final int WRITERS = 8;
    private static final String TYPE = EventTypes.nameOf(LearnerRegistered.class);
    private static final byte[] PAYLOAD = EventJson.write(new LearnerRegistered(
            LearnerId.parse("01890000-0000-7000-8000-000000000000"), Instant.parse("2026-08-24T15:00:00Z")));

    private final RelayStore store = RelayStore.create();
    private final CommitBell bell = new CommitBell();
    private final String run = UUID.randomUUID().toString();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    @Tag("full")
    void everyCommittedVersionTakesEffectOnceAndInOrderForTenSeconds() throws Exception {
        stress(Duration.ofSeconds(10), RelayNode.QUICK);
    }

    @Test
    @Tag("full")
    void aNodeThatIsKilledIsReplacedWithinFifteenSeconds() throws Exception {
        RelayNode.Role role = new RelayNode.Role(PublishingService.ENROLLMENT, RelaySettings.standard(), bell);
        try (RelayNode first = RelayNode.start(store, "first", role);
                RelayNode second = RelayNode.start(store, "second", role);
                TopicReader topic = TopicReader.fromNow("enrollment-events", run)) {
            // given
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> first.watch().shards() == 32 && second.watch().shards() == 32);

            // when
            first.kill();
            long killed = System.nanoTime();
            Map<String, Integer> committed = new TreeMap<>();
            for (int round = 0; round < 5; round++) {
                for (int i = 0; i < 40; i++) {
                    append("learner/" + run + "-" + i);
                    committed.merge("learner/" + run + "-" + i, 1, Integer::sum);
                }
            }

            // then
            await().atMost(Duration.ofSeconds(15))
                    .pollDelay(Duration.ZERO)
                    .until(() ->
                            topic.poll(Duration.ofMillis(20)).lastVersions().equals(committed));
            LOG.infof("taken over in %d ms", (System.nanoTime() - killed) / 1_000_000);
            assertThat(topic.outOfOrder()).isEmpty();
            assertThat(second.watch().shards()).isEqualTo(ShardLeases.SHARDS);
            awaitEffects(committed);
        }
    }

    private void append(String stream) throws SQLException {
        try (Connection writer = store.writer()) {
            RelayStore.append(writer, stream, TYPE, PAYLOAD);
            writer.commit();
            bell.ring();
        }
    }

    private void stress(Duration length, RelaySettings settings) throws Exception {
        RelayNode.Role role = new RelayNode.Role(PublishingService.ENROLLMENT, settings, bell);
        Map<String, Integer> committed = new ConcurrentHashMap<>();
        long begun = System.nanoTime();
        long end = begun + length.toNanos();
        try (RelayNode first = RelayNode.start(store, "first", role);
                RelayNode second = RelayNode.start(store, "second", role);
                TopicReader topic = TopicReader.fromNow("enrollment-events", run);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // given
            List<Future<Void>> work = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                work.add(threads.submit(writer(writer, end, committed)));
            }
            work.add(threads.submit(stranger(end)));
            await().until(() -> first.watch().shards() > 0 && second.watch().shards() > 0);

            // when
            await().pollInterval(Duration.ofMillis(10))
                    .atMost(length)
                    .until(() -> System.nanoTime() - begun > length.toNanos() / 2);
            first.kill();
            for (Future<Void> one : work) {
                one.get();
            }

            // then
            await().atMost(Duration.ofSeconds(30))
                    .pollDelay(Duration.ZERO)
                    .until(() ->
                            topic.poll(Duration.ofMillis(50)).lastVersions().equals(new TreeMap<>(committed)));
            assertThat(topic.outOfOrder()).isEmpty();
            awaitEffects(committed);
            assertThat(second.watch().shards()).isEqualTo(ShardLeases.SHARDS);
            LOG.infof(
                    "%d events of %d streams, %s holes skipped, %d records sent again",
                    committed.values().stream().mapToInt(Integer::intValue).sum(),
                    committed.size(),
                    store.one("SELECT count(*) FROM es.gap_skipped"),
                    topic.repeats());
        }
    }

    private Callable<Void> writer(int number, long end, Map<String, Integer> committed) {
        return () -> {
            Random random = new Random(number);
            try (Connection connection = store.writer();
                    Statement statement = connection.createStatement()) {
                while (System.nanoTime() < end) {
                    if (random.nextBoolean()) { // a transaction id older than the appends it is about to race with
                        statement.execute("SELECT pg_current_xact_id()");
                    }
                    String stream = "learner/" + run + "-" + random.nextInt(200);
                    RelayStore.append(connection, stream, TYPE, PAYLOAD);
                    if (random.nextInt(50) == 0) {
                        statement.execute("SELECT pg_sleep(0.02)");
                    }
                    if (random.nextInt(10) == 0) {
                        connection.rollback();
                    } else {
                        connection.commit();
                        committed.merge(stream, 1, Integer::sum);
                    }
                    bell.ring();
                    LockSupport.parkNanos(8_000_000);
                }
            }
            return null;
        };
    }

    private Callable<Void> stranger(long end) {
        return () -> {
            while (System.nanoTime() < end) {
                try (Connection connection = store.superuser();
                        Statement statement = connection.createStatement()) {
                    connection.setAutoCommit(false);
                    statement.execute("CREATE TABLE stranger (n int)");
                    statement.execute("SELECT pg_sleep(1)");
                    connection.rollback();
                }
            }
            return null;
        };
    }

    private void awaitEffects(Map<String, Integer> committed) {
        Map<String, List<Long>> expected = new TreeMap<>();
        committed.forEach((stream, version) ->
                expected.put(stream, LongStream.rangeClosed(1, version).boxed().toList()));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(effects()).isEqualTo(expected));
    }

    private Map<String, List<Long>> effects() throws SQLException {
        Map<String, List<Long>> effects = new TreeMap<>();
        try (Connection connection = ServiceStack.database().superuser();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT stream_id, version FROM rm.sample_effect WHERE stream_id LIKE ? ORDER BY seq")) {
            statement.setString(1, "learner/" + run + "%");
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    effects.computeIfAbsent(result.getString(1), stream -> new ArrayList<>())
                            .add(result.getLong(2));
                }
            }
        }
        return effects;
    }
}

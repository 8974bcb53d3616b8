package org.stackway.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.stackway.events.session.CourseEvent.CourseCatalogued;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.store.EventStore;
import org.stackway.kit.store.EventStore.NewEvent;
import org.stackway.kit.store.EventStore.StreamAppend;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.time.Ids;

/** D4 against a real PostgreSQL and broker, through the real append. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class RelayStressTest {

    private static final int WRITERS = 8;
    private static final Duration LENGTH = Duration.ofSeconds(3);

    @Inject
    Transactions transactions;

    @Inject
    EventStore store;

    @Inject
    Ids ids;

    @Test
    void nothingIsLostOrOutOfOrderWhileWritersRollBackAndOthersHoldLongTransactions() throws Exception {
        // given
        String run = "stress-" + UUID.randomUUID();
        Map<String, Integer> committed = new ConcurrentHashMap<>();
        try (TopicReader topic = TopicReader.of("session-events", run);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long end = System.nanoTime() + LENGTH.toNanos();

            // when
            List<Future<?>> work = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                work.add(threads.submit(() -> write(run, number, end, committed)));
            }
            work.add(threads.submit(() -> strangers(end)));
            while (work.stream().anyMatch(one -> !one.isDone())) {
                topic.poll(Duration.ofMillis(50));
            }
            for (Future<?> one : work) {
                one.get(1, TimeUnit.SECONDS);
            }

            // then
            await().atMost(Duration.ofSeconds(15))
                    .pollDelay(Duration.ZERO)
                    .until(() ->
                            topic.poll(Duration.ofMillis(50)).lastVersions().equals(new TreeMap<>(committed)));
            assertThat(topic.outOfOrder()).isEmpty();
            assertThat(committed.values().stream().mapToInt(Integer::intValue).sum())
                    .isGreaterThan(200);
        }
    }

    private Void write(String run, int writer, long end, Map<String, Integer> committed) {
        Random random = new Random(writer);
        while (System.nanoTime() < end) {
            String stream = "course/" + run + "-" + writer + "-" + random.nextInt(20);
            boolean somethingElseFirst = random.nextBoolean();
            boolean rollBack = random.nextInt(10) == 0;
            long version = committed.getOrDefault(stream, 0);
            int events = 1 + random.nextInt(3);
            boolean won = transactions
                    .run(tx -> append(tx, stream, version, events, somethingElseFirst)
                            .chain(() -> rollBack
                                    ? Uni.createFrom().<Boolean>failure(new RolledBack())
                                    : Uni.createFrom().item(true)))
                    .onFailure(RolledBack.class)
                    .recoverWithItem(false)
                    .await()
                    .atMost(Duration.ofSeconds(10));
            if (won) {
                committed.merge(stream, events, Integer::sum);
            }
        }
        return null;
    }

    private Uni<Void> append(Tx tx, String stream, long version, int count, boolean somethingElseFirst) {
        Uni<?> before = somethingElseFirst
                ? tx.sql()
                        .query(
                                "INSERT INTO es.consumer_cursor (consumer, source, stream_id, version, event_id)"
                                        + " VALUES ('stress', 'x', $1, 1, $2) ON CONFLICT DO NOTHING",
                                UUID.randomUUID().toString(),
                                ids.next())
                : Uni.createFrom().voidItem();
        List<NewEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(new NewEvent(ids.next(), course()));
        }
        StreamAppend append =
                new StreamAppend(stream, version, stream, events, "{}", ids.next(), ids.next(), "policy:stress");
        return before.chain(() -> store.append(tx, List.of(append)))
                .invoke(placed -> assertThat(placed).hasSize(1))
                .replaceWithVoid();
    }

    /** Other databases' and other tables' transactions: none of them may hold the relay up. */
    private static Void strangers(long end) throws SQLException {
        while (System.nanoTime() < end) {
            try (Connection connection = ServiceStack.database().superuser();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("CREATE TABLE IF NOT EXISTS public.stranger (n int)");
                statement.execute("INSERT INTO public.stranger VALUES (1)");
                statement.execute("SELECT count(*), pg_sleep(1.5) FROM es.event WHERE position < 10");
                connection.commit();
            }
        }
        return null;
    }

    private static CourseCatalogued course() {
        return new CourseCatalogued(
                CourseCode.parse("ECEA-5700"),
                "Power Electronics",
                null,
                ProgrammeCode.parse("MS-ECE"),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    private static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}

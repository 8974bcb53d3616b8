package org.stackway.kit.relay;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.stackway.events.PublishingService;
import org.stackway.kit.bench.Figure;
import org.stackway.kit.bench.Report;
import org.stackway.kit.relay.LearnerLoad.Latencies;
import org.stackway.kit.store.CommitBell;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;

/**
 * How fast events leave the store and take effect elsewhere, with everything on one machine: server, broker, relay, writers,
 * and the application that consumes.
 */
@Tag("bench")
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // the first one is warm when the second begins
class RelayBench {

    private static final Logger LOG = Logger.getLogger(RelayBench.class);
    private static final Report REPORT = new Report("relay");
    private static final Duration LENGTH = Duration.ofSeconds(12);
    private static final int STREAMS = 5_000;
    private static final int EACH = 20;

    private final RelayStore store = RelayStore.create();
    private final CommitBell bell = new CommitBell();

    @AfterEach
    void close() {
        store.close();
        TopicReader.forget(PublishingService.SESSION.topic());
        TopicReader.forget(PublishingService.ENROLLMENT.topic());
    }

    private RelayNode node(PublishingService service) {
        return RelayNode.start(store, "node", new RelayNode.Role(service, RelaySettings.standard(), bell));
    }

    @Test
    @Order(1)
    void drain() throws SQLException {
        drained(); // compiles
        for (int round = 0; round < 2; round++) {
            REPORT.add(Figure.of("relay drain of a backlog of 100,000", drained(), "events/s")
                    .aim("40,000"));
        }
    }

    /** Drains a backlog to a topic that nobody here consumes; events a second. */
    private long drained() throws SQLException {
        store.fill("learner/", STREAMS, EACH, LearnerLoad.TYPE, LearnerLoad.PAYLOAD);
        String last = store.one("SELECT max(position) FROM es.event");
        long begun = System.nanoTime();
        try (RelayNode node = node(PublishingService.SESSION)) {
            // pages are taken in in order, so the shard of the last event is the last to come so far
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> store.one("SELECT max(published) FROM es.relay_shard")
                            .equals(last));
            long rate = STREAMS * EACH * 1_000_000_000L / (System.nanoTime() - begun);
            LOG.infof("%d events/s by %d shards", rate, node.watch().shards());
            return rate;
        }
    }

    @Test
    @Order(2)
    void commitToConsumer() throws Exception {
        Latencies kafka = KafkaRoundTrip.measured(3_000);
        LOG.infof("Kafka alone, one record after the other: %s", kafka);
        // an hour's worth of young tables and compilation in a minute
        for (int round = 0; round < 5; round++) {
            applied("warm-up-" + round + "-", 2_000, false);
        }
        store.analyze();
        Sql.run("ANALYZE es.consumer_cursor");
        for (int rate : new int[] {500, 1_000, 2_000}) {
            report(
                    "commit to consumer at %d events/s".formatted(rate),
                    applied("at-" + rate + "-", rate, false),
                    kafka);
        }
        report("the same at 1000, rollbacks and a foreign transaction", applied("troubled-", 1_000, true), kafka);
    }

    private static void report(String what, Latencies latencies, Latencies kafka) {
        REPORT.add(Figure.of(what + ", p50", latencies.micros(0.5), "µs")
                .against("Kafka's round trip, p50", Optional.of(kafka.micros(0.5)))
                .aim("8000"));
        REPORT.add(Figure.of(what + ", p99", latencies.micros(0.99), "µs")
                .against("Kafka's round trip, p99", Optional.of(kafka.micros(0.99)))
                .aim("45000"));
    }

    private Latencies applied(String run, int rate, boolean troubled) throws Exception {
        LearnerLoad load = new LearnerLoad(store, bell);
        try (RelayNode node = node(PublishingService.ENROLLMENT)) {
            int committed = troubled ? load.commitTroubled(run, rate, LENGTH) : load.commit(run, rate, LENGTH);
            await().pollInterval(Duration.ofSeconds(1))
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> load.latencies(run).complete());
            Latencies latencies = load.latencies(run);
            LOG.infof(
                    "%d events/s of %d: to the broker %s; to the consumer's cursor %s",
                    committed / LENGTH.toSeconds(), rate, node.latency(), latencies);
            return latencies;
        }
    }
}

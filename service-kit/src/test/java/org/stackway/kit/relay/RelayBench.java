package org.stackway.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stackway.events.PublishingService;
import org.stackway.kit.store.CommitBell;
import org.stackway.kit.testing.ServiceStack;

/**
 * How fast the relay is, with everything in one process on one machine: server, broker, relay, writers, and the application
 * that consumes. It prints what it measures; what it demands, a busy machine can keep too.
 */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
@Tag("full")
class RelayThroughputTest {

    private static final Logger LOG = Logger.getLogger(RelayThroughputTest.class);
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
    void aBacklogOf100000EventsDrains() throws SQLException {
        // given a topic that nobody here consumes
        store.fill("learner/warm-up-", 1_000, EACH, LearnerLoad.TYPE, LearnerLoad.PAYLOAD);
        try (RelayNode node = node(PublishingService.SESSION)) {
            await().atMost(Duration.ofSeconds(60)).until(this::drained);
            assertThat(node.watch().shards()).isEqualTo(ShardLeases.SHARDS);
        }
        store.fill("learner/", STREAMS, EACH, LearnerLoad.TYPE, LearnerLoad.PAYLOAD);

        // when
        long begun = System.nanoTime();
        try (RelayNode node = node(PublishingService.SESSION)) {
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(10))
                    .atMost(Duration.ofSeconds(60))
                    .until(this::drained);
            long millis = (System.nanoTime() - begun) / 1_000_000;

            // then
            assertThat(node.watch().failure()).isEmpty();
            long rate = STREAMS * EACH * 1_000L / millis;
            LOG.infof("drained %d events in %d ms: %d events/s", STREAMS * EACH, millis, rate);
            assertThat(rate).isGreaterThan(5_000);
        }
    }

    private boolean drained() throws SQLException {
        // pages are taken in in order, so the shard of the last event is the last to come so far
        return store.one("SELECT max(published) = (SELECT max(position) FROM es.event) FROM es.relay_shard")
                .equals("t");
    }

    @Test
    void commitToConsumerAtAFixedPace() throws Exception {
        // given
        LearnerLoad load = new LearnerLoad(store, bell);
        measured(load, "warm-up-", 1_000, Duration.ofSeconds(10));

        // when, then
        for (int rate : new int[] {500, 1_000, 2_000}) {
            measured(load, "at-" + rate + "-", rate, Duration.ofSeconds(12));
        }
    }

    private void measured(LearnerLoad load, String run, int rate, Duration length) throws Exception {
        try (RelayNode node = node(PublishingService.ENROLLMENT)) {
            int committed = load.commit(run, rate, length, Integer.MAX_VALUE);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> load.latencies(run).complete());
            LearnerLoad.Latencies latencies = load.latencies(run);
            LOG.infof(
                    "%d events/s (asked for %d): commit to broker %s; commit to consumer's cursor of %s",
                    committed / length.toSeconds(), rate, node.latency(), latencies);
        }
    }
}

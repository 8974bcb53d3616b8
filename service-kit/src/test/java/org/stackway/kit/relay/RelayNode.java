package org.stackway.kit.relay;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.stackway.events.PublishingService;
import org.stackway.kit.store.CommitBell;
import org.stackway.kit.testing.EmbeddedBroker;
import org.stackway.kit.time.SystemClock;

/** A relay node as a process would have it, with short leases, and with the ways in which it can go wrong. */
final class RelayNode implements AutoCloseable {

    /** As in production, only faster. */
    static final RelaySettings QUICK = new RelaySettings(
            Duration.ofMillis(3000),
            Duration.ofMillis(300),
            Duration.ofMillis(1500),
            Duration.ofMillis(500),
            100,
            Duration.ofMillis(5),
            Duration.ofMillis(50),
            Duration.ofMillis(20),
            Duration.ofMillis(200),
            Duration.ofMillis(500));

    private final Pool pool;
    private final RelayLoop loop;
    private final RelayWatch watch;
    private final Thread thread;

    private RelayNode(RelayStore store, String name, Supplier<Producer<String, byte[]>> producers) {
        SystemClock clock = new SystemClock();
        this.pool = store.pool();
        this.watch = new RelayWatch(clock);
        this.loop = new RelayLoop(
                name,
                PublishingService.TRANSCRIPT,
                pool,
                producers,
                QUICK,
                new CommitBell(),
                watch,
                new RelayMetrics(new SimpleMeterRegistry(), watch, clock));
        this.thread = Thread.ofPlatform().name(name).daemon().start(loop);
    }

    static RelayNode start(RelayStore store, String name) {
        return start(store, name, producer(Map.of()));
    }

    static RelayNode start(RelayStore store, String name, Supplier<Producer<String, byte[]>> producers) {
        return new RelayNode(store, name, producers);
    }

    static Supplier<Producer<String, byte[]>> producer(Map<String, Object> special) {
        Map<String, Object> settings =
                ProducerSettings.of(Map.of("bootstrap.servers", EmbeddedBroker.bootstrapServers()), QUICK);
        settings.putAll(special);
        return () -> new KafkaProducer<>(settings);
    }

    RelayWatch watch() {
        return watch;
    }

    /** The database is gone for this node alone; it holds its shards until the leases run out. */
    void cutOff() {
        pool.close().toCompletionStage().toCompletableFuture().join();
    }

    @Override
    public void close() {
        loop.stop();
        await().atMost(Duration.ofSeconds(30)).until(() -> !thread.isAlive());
    }
}

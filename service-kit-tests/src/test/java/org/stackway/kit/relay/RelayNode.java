package org.stackway.kit.relay;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.distribution.ValueAtPercentile;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.stackway.events.PublishingService;
import org.stackway.kit.store.CommitBell;
import org.stackway.kit.testing.EmbeddedBroker;
import org.stackway.kit.time.SystemClock;

/** A relay node as a process would have it, and with the ways in which it can go wrong. */
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
    private final List<Producer<String, byte[]>> producers = new CopyOnWriteArrayList<>();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private volatile boolean dead;

    private RelayNode(RelayStore store, String name, Role role, Supplier<Producer<String, byte[]>> producer) {
        SystemClock clock = new SystemClock();
        this.pool = store.pool();
        this.watch = new RelayWatch(clock);
        this.loop = new RelayLoop(
                name,
                role.service(),
                whileAlive(new PooledRelayDatabase(pool)),
                () -> {
                    Producer<String, byte[]> made = producer.get();
                    producers.add(made);
                    return made;
                },
                role.settings(),
                role.bell(),
                watch,
                new RelayMetrics(registry, watch, clock),
                System::nanoTime);
        this.thread = Thread.ofPlatform().name(name).daemon().start(loop);
    }

    private RelayDatabase whileAlive(RelayDatabase database) {
        return new RelayDatabase() {
            @Override
            public RowSet<Row> run(String sql, @Nullable Object... parameters) {
                if (dead) {
                    throw new StatementFailed(new IOException("the process is gone"));
                }
                return database.run(sql, parameters);
            }

            @Override
            public Answer start(String sql, @Nullable Object... parameters) {
                if (dead) {
                    throw new StatementFailed(new IOException("the process is gone"));
                }
                return database.start(sql, parameters);
            }
        };
    }

    static RelayNode start(RelayStore store, String name) {
        return start(store, name, producer(Map.of()));
    }

    static RelayNode start(RelayStore store, String name, Supplier<Producer<String, byte[]>> producers) {
        return new RelayNode(store, name, new Role(PublishingService.TRANSCRIPT, QUICK, new CommitBell()), producers);
    }

    static RelayNode start(RelayStore store, String name, Role role) {
        Map<String, Object> settings =
                ProducerSettings.of(Map.of("bootstrap.servers", EmbeddedBroker.bootstrapServers()), role.settings());
        return new RelayNode(store, name, role, () -> new KafkaProducer<>(settings));
    }

    static Supplier<Producer<String, byte[]>> producer(Map<String, Object> special) {
        Map<String, Object> settings =
                ProducerSettings.of(Map.of("bootstrap.servers", EmbeddedBroker.bootstrapServers()), QUICK);
        settings.putAll(special);
        return () -> new KafkaProducer<>(settings);
    }

    /** From recording to the broker's acknowledgement, as the node's own metric has it: p50 and p99 in milliseconds. */
    String latency() {
        ValueAtPercentile[] values =
                registry.get("stackway.relay.latency").timer().takeSnapshot().percentileValues();
        return Arrays.stream(values)
                .map(at -> String.format(
                        Locale.ROOT, "p%.0f %.1f ms", at.percentile() * 100, at.value(TimeUnit.MILLISECONDS)))
                .collect(Collectors.joining(", "));
    }

    RelayWatch watch() {
        return watch;
    }

    /** The database is gone for this node alone; it holds its shards until the leases run out. */
    void cutOff() {
        pool.close().toCompletionStage().toCompletableFuture().join();
    }

    /** As {@code kill -9}: nothing that is not done will be, neither in the database nor at the broker, and nobody is told. */
    void kill() {
        dead = true;
        producers.forEach(producer -> producer.close(Duration.ZERO));
        loop.stop();
    }

    @Override
    public void close() {
        loop.stop();
        await().atMost(Duration.ofSeconds(30)).until(() -> !thread.isAlive());
    }

    /** What a node publishes as, how fast, and what wakes it. */
    record Role(PublishingService service, RelaySettings settings, CommitBell bell) {}
}

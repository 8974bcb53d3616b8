package org.stackway.kit.consumer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.consumer.HeldCounts.Counts;
import org.stackway.kit.store.BackgroundLoop;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.time.SystemClock;

/**
 * Whether consuming gets on (D8). Standing still is a fault only while records wait: some are in process, or partitions that
 * this instance answers for are not read to their end. Time in which the database does not answer does not count. Real time.
 */
@ApplicationScoped
public class ConsumerWatch {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final Transactions transactions;
    private final HeldCounts held;
    private final GroupLag lag;
    private final ConsumerMeter meter;
    private final SystemClock clock;
    private final BackgroundLoop loop;
    private volatile Sight sight;

    ConsumerWatch(
            Vertx vertx,
            Transactions transactions,
            HeldCounts held,
            GroupLag lag,
            ConsumerMeter meter,
            SystemClock clock,
            MeterRegistry registry) {
        this.transactions = transactions;
        this.held = held;
        this.lag = lag;
        this.meter = meter;
        this.clock = clock;
        this.sight = new Sight(clock.now(), null, meter.settled(), true, OptionalLong.empty(), Counts.NONE);
        this.loop = new BackgroundLoop("consumer watch", vertx, LOOK_EVERY, () -> look().replaceWith(false));
        gauge(registry, "stackway.consumer.behind", "records published and not consumed", sight -> sight.behind()
                .orElse(0));
        gauge(
                registry,
                "stackway.consumer.waiting",
                "records waiting for a stream they refer to",
                sight -> sight.held().waitingShortly() + sight.held().waitingOverdue());
        gauge(registry, "stackway.consumer.waiting.overdue", "records waiting for over a minute", sight -> sight.held()
                .waitingOverdue());
        gauge(registry, "stackway.consumer.parked", "records parked", sight -> sight.held()
                .parkedRecords());
        Gauge.builder("stackway.consumer.standstill", this, watch -> watch.standstill()
                        .toSeconds())
                .description("how long records have waited without any progress")
                .baseUnit("seconds")
                .register(registry);
    }

    private void gauge(MeterRegistry registry, String name, String description, ToLongFunction<Sight> value) {
        Gauge.builder(name, this, watch -> (double) value.applyAsLong(watch.sight))
                .description(description)
                .register(registry);
    }

    void onStart(@Observes StartupEvent start) {
        loop.wake();
    }

    void onStop(@Observes ShutdownEvent stop) {
        loop.stop();
    }

    private Uni<Void> look() {
        return transactions
                .run(held::count)
                .map(counts -> new Database(true, counts))
                .onFailure()
                .recoverWithItem(away -> new Database(false, sight.held()))
                .chain(database -> lag.measureOwn()
                        .map(OptionalLong::of)
                        .onFailure()
                        .recoverWithItem(away -> OptionalLong.empty())
                        .invoke(behind -> sight = sight.then(
                                clock.now(),
                                meter.settled(),
                                meter.inProcess(),
                                database.answers(),
                                behind,
                                database.held())))
                .replaceWithVoid();
    }

    /** How long records have waited while nothing was applied; zero if none waits. */
    public Duration standstill() {
        return sight.standstill(clock.now());
    }

    /** What was seen last. */
    public Sight sight() {
        return sight;
    }

    /**
     * What a look saw.
     *
     * @param stillSince since when records wait and nothing is applied; null if things move, or nothing waits
     * @param settled the meter's count then
     * @param behind records published and not consumed, of which this instance has to answer for; empty if the broker does not
     *     tell
     */
    public record Sight(
            Instant at,
            @Nullable Instant stillSince,
            long settled,
            boolean databaseAnswers,
            OptionalLong behind,
            Counts held) {

        /** The next look. Things stand still if records wait and none was settled since this look. */
        Sight then(
                Instant now,
                long settledNow,
                int inProcess,
                boolean databaseAnswersNow,
                OptionalLong behindNow,
                Counts heldNow) {
            boolean recordsWait = inProcess > 0 || behindNow.orElse(0) > 0;
            boolean still = recordsWait && settledNow == settled && databaseAnswersNow;
            Instant since = still ? (stillSince == null ? at : stillSince) : null;
            return new Sight(now, since, settledNow, databaseAnswersNow, behindNow, heldNow);
        }

        /** How long records have waited while nothing was applied; zero if none waits. */
        Duration standstill(Instant now) {
            return stillSince == null ? Duration.ZERO : Duration.between(stillSince, now);
        }
    }

    private record Database(boolean answers, Counts held) {}
}

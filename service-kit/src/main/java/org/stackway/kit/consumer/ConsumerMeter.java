package org.stackway.kit.consumer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.stackway.kit.time.SystemClock;

/** What the consumer is doing right now, and how much it did: for health, metrics and quiescence. */
@ApplicationScoped
public class ConsumerMeter {

    private final SystemClock clock;
    private final AtomicInteger inProcess = new AtomicInteger();
    private final AtomicLong settled = new AtomicLong();
    private final AtomicLong lastSettledNanos;
    private final Counter handled;
    private final Counter duplicates;
    private final Counter waiting;
    private final Counter parked;
    private final Counter holes;
    private final Counter deadLetters;
    private final Timer lag;

    ConsumerMeter(SystemClock clock, MeterRegistry registry) {
        this.clock = clock;
        this.lastSettledNanos = new AtomicLong(clock.nanos());
        this.handled = outcome(registry, "handled");
        this.duplicates = outcome(registry, "duplicate");
        this.waiting = outcome(registry, "waiting");
        this.parked = outcome(registry, "parked");
        this.holes = outcome(registry, "hole");
        this.deadLetters = outcome(registry, "dead_letter");
        this.lag = Timer.builder("stackway.consumer.lag")
                .description("From an event's recording to its effect here")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
    }

    private static Counter outcome(MeterRegistry registry, String outcome) {
        return Counter.builder("stackway.consumer.records")
                .description("Records by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }

    void received(int records) {
        inProcess.addAndGet(records);
    }

    void finished(int records) {
        inProcess.addAndGet(-records);
        progress();
    }

    void committed(BatchPlan plan) {
        handled.increment(plan.handlings().size());
        duplicates.increment(plan.duplicates());
        waiting.increment(plan.waiting().size());
        holes.increment(plan.holes());
        parked.increment(plan.parked().size() - (double) plan.holes());
        plan.handlings().forEach(handling -> lagOf(handling.received()));
        progress();
    }

    void released(ReceivedRecord received) {
        handled.increment();
        lagOf(received);
        progress();
    }

    void deadLetter() {
        deadLetters.increment();
        progress();
    }

    private void lagOf(ReceivedRecord received) {
        Duration since = Duration.between(received.envelope().recordedTime(), clock.now());
        lag.record(since.isNegative() ? Duration.ZERO : since);
    }

    private void progress() {
        settled.incrementAndGet();
        lastSettledNanos.set(clock.nanos());
    }

    /** Records that were given to us and whose batch has not ended. */
    public int inProcess() {
        return inProcess.get();
    }

    /** How long ago something was brought to an end. */
    public Duration sinceProgress() {
        return Duration.ofNanos(clock.nanos() - lastSettledNanos.get());
    }

    /** Changes whenever something was brought to an end. */
    public long settled() {
        return settled.get();
    }
}

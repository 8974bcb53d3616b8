package org.stackway.kit.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.stackway.kit.time.SystemClock;

/** What the relay counts: {@code stackway.relay.*}. */
@ApplicationScoped
public class RelayMetrics {

    private final SystemClock clock;
    private final Timer latency;
    private final Counter holes;
    private final Counter failures;

    RelayMetrics(MeterRegistry registry, RelayWatch watch, SystemClock clock) {
        this.clock = clock;
        this.latency = Timer.builder("stackway.relay.latency")
                .description("from recording an event to the broker's acknowledgement")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        this.holes = Counter.builder("stackway.relay.holes.skipped")
                .description("positions that will never be used")
                .register(registry);
        this.failures = Counter.builder("stackway.relay.failures")
                .description("passes that ended with a failure")
                .register(registry);
        Gauge.builder("stackway.relay.mark", watch, RelayWatch::mark)
                .description("position up to which the event table is complete")
                .register(registry);
        Gauge.builder("stackway.relay.shards", watch, RelayWatch::shards)
                .description("shards relayed by this node")
                .register(registry);
        Gauge.builder("stackway.relay.streams.blocked", watch, RelayWatch::blocked)
                .description("streams behind a record that the broker refuses")
                .register(registry);
        Gauge.builder("stackway.relay.standstill", watch, at -> at.standstill().toMillis() / 1000.0)
                .description("how long events have waited without any progress")
                .baseUnit("seconds")
                .register(registry);
    }

    void acknowledged(Instant recordedAt) {
        Duration took = Duration.between(recordedAt, clock.now());
        latency.record(took.isNegative() ? Duration.ZERO : took);
    }

    void skipped(long positions) {
        holes.increment((double) positions);
    }

    void failed() {
        failures.increment();
    }
}

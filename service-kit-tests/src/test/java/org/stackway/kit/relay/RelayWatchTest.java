package org.stackway.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.stackway.kit.time.SystemClock;

/** A relay that stands still while events wait is not healthy; one that has nothing to do is. */
class RelayWatchTest {

    private final HandClock clock = new HandClock();
    private final RelayWatch watch = new RelayWatch(clock);
    private final RelayReadiness readiness = new RelayReadiness(watch);
    private final RelayLiveness liveness = new RelayLiveness(watch);

    @Test
    void anIdleRelayIsHealthyForEver() {
        for (int i = 0; i < 10; i++) {
            pass(false, false, false, false);
            clock.advance(Duration.ofSeconds(20));
        }
        pass(false, false, false, false);
        assertThat(readiness.call().getStatus()).isEqualTo(Status.UP);
        assertThat(watch.standstill()).isZero();
    }

    @Test
    void aMarkThatStandsStillFor30SecondsWhileEventsWaitIsRed() {
        pass(false, true, false, false);
        clock.advance(Duration.ofSeconds(29));
        pass(false, true, false, false);
        assertThat(readiness.call().getStatus()).isEqualTo(Status.UP);
        clock.advance(Duration.ofSeconds(1));
        pass(false, true, false, false);
        assertThat(readiness.call().getStatus()).isEqualTo(Status.DOWN);

        pass(true, true, false, false);
        assertThat(readiness.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void publishingThatStandsStillIsRedThoughTheMarkMoves() {
        pass(true, false, true, false);
        clock.advance(Duration.ofSeconds(31));
        pass(true, false, true, false);
        assertThat(readiness.call().getStatus()).isEqualTo(Status.DOWN);

        pass(true, false, true, true);
        assertThat(readiness.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aDatabaseThatIsAwayIsNotTheRelaysFault() {
        pass(false, false, false, false);
        for (int i = 0; i < 10; i++) {
            clock.advance(Duration.ofSeconds(20));
            watch.failed(new IllegalStateException("connection refused"));
        }
        assertThat(readiness.call().getStatus()).isEqualTo(Status.UP);
        assertThat(liveness.call().getStatus()).isEqualTo(Status.UP);
        assertThat(watch.failure()).isPresent();
    }

    @Test
    void aThreadThatEndsNoPassIsRedAndAfterTwoMinutesDead() {
        pass(false, false, false, false);
        clock.advance(Duration.ofSeconds(31));
        assertThat(readiness.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(liveness.call().getStatus()).isEqualTo(Status.UP);
        clock.advance(Duration.ofSeconds(90));
        assertThat(liveness.call().getStatus()).isEqualTo(Status.DOWN);
    }

    private void pass(boolean markMoved, boolean behindMark, boolean unpublished, boolean published) {
        watch.passed(new RelayWatch.Pass(7, markMoved, behindMark, unpublished, published, 64, 0, null));
    }

    /** Real time as this test tells it. */
    private static final class HandClock extends SystemClock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant now() {
            return now;
        }
    }
}

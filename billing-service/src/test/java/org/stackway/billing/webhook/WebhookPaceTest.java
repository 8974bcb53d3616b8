package org.stackway.billing.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.stackway.kit.time.SystemClock;

class WebhookPaceTest {

    private final AtomicLong nanos = new AtomicLong(-5_000_000_000L);
    private final WebhookPace pace = new WebhookPace(new SystemClock() {
        @Override
        public long nanos() {
            return nanos.get();
        }
    });

    @Test
    void aFewDeliveriesAreAppliedWithoutARestHoweverLongStoringThemTook() {
        arrive(WebhookPace.AT_ONCE);
        pace.stored(Duration.ofSeconds(1));

        assertThat(pace.rest()).isZero();
    }

    @Test
    void afterIdlenessOneDeliveryIsAppliedAndTheNextOnesTogetherAMomentLater() {
        assertThat(pace.together()).isOne();
        pace.applied(1);
        nanos.addAndGet(10_000_000);
        assertThat(pace.rest()).isEqualTo(WebhookPace.BEGINNING.minusMillis(10));

        nanos.addAndGet(pace.rest().toNanos());
        assertThat(pace.together()).isEqualTo(WebhookPace.MOST_TOGETHER);
        pace.applied(WebhookPace.MOST_TOGETHER);
        assertThat(pace.rest()).isZero();

        pace.applied(0);
        assertThat(pace.together()).isOne();
    }

    @Test
    void whatIsAloneAfterIdlenessIsAppliedAtOnce() {
        pace.applied(1);
        pace.applied(0);

        assertThat(pace.together()).isOne();
        pace.applied(1);
        assertThat(pace.rest()).isEqualTo(WebhookPace.BEGINNING);
    }

    @Test
    void whileTheyPourInTheWorkerRestsInProportionToHowLongItTakesToStoreThem() {
        busy();
        arrive(WebhookPace.AT_ONCE + 1);
        pace.applied(1);
        pace.stored(Duration.ofMillis(2));

        assertThat(pace.together()).isOne();
        assertThat(pace.rest()).isEqualTo(Duration.ofSeconds(4));

        nanos.addAndGet(Duration.ofMillis(100).toNanos());
        pace.stored(Duration.ofMillis(3));
        assertThat(pace.rest()).isEqualTo(Duration.ofMillis(5_900));
    }

    @Test
    void aFloodHoldsBackWhatIsToBeAppliedForAMinuteAndNoLonger() {
        busy();
        flood(WebhookPace.LONGEST_HOLD.minusNanos(1));
        pace.applied(1);
        assertThat(pace.together()).isOne();
        assertThat(pace.rest()).isPositive();

        nanos.addAndGet(1);
        assertThat(pace.together()).isEqualTo(WebhookPace.MOST_TOGETHER);
        assertThat(pace.rest()).isZero();
    }

    @Test
    void theNextFloodHoldsBackAgain() {
        busy();
        flood(WebhookPace.LONGEST_HOLD.plusSeconds(1));
        assertThat(pace.together()).isEqualTo(WebhookPace.MOST_TOGETHER);

        nanos.addAndGet(WebhookPace.AFTERMATH.toNanos());
        flood(Duration.ofSeconds(1));

        assertThat(pace.together()).isOne();
    }

    @Test
    void noRestIsLongerThanItsBound() {
        pace.applied(1);
        arrive(WebhookPace.AT_ONCE + 1);
        pace.stored(Duration.ofMinutes(1));

        assertThat(pace.rest()).isEqualTo(WebhookPace.LONGEST_REST);
    }

    @Test
    void aRestIsOverASecondAfterTheLastThatWasOneTooMany() {
        busy();
        pace.applied(1);
        arrive(WebhookPace.AT_ONCE + 1);
        pace.stored(Duration.ofMillis(6));

        nanos.addAndGet(WebhookPace.AFTERMATH.toNanos() - 1);
        assertThat(pace.rest()).isPositive();

        nanos.addAndGet(1);
        assertThat(pace.rest()).isZero();
    }

    @Test
    void noNumberOfDeliveriesIsAFloodIfThereIsTimeBetweenThem() {
        busy();
        for (int delivery = 0; delivery < 100; delivery++) {
            arrive(1);
            nanos.addAndGet(WebhookPace.BETWEEN_TWO.toNanos());
        }
        arrive(WebhookPace.AT_ONCE);

        assertThat(pace.together()).isEqualTo(WebhookPace.MOST_TOGETHER);
    }

    private void busy() {
        pace.applied(1);
        nanos.addAndGet(WebhookPace.BEGINNING.toNanos());
    }

    private void flood(Duration lasting) {
        long until = nanos.get() + lasting.toNanos();
        for (long step = WebhookPace.AFTERMATH.toNanos() / 2; nanos.get() < until; ) {
            arrive(WebhookPace.AT_ONCE + 50);
            pace.stored(Duration.ofMillis(6));
            nanos.set(Math.min(until, nanos.get() + step));
        }
    }

    private void arrive(int many) {
        for (int delivery = 0; delivery < many; delivery++) {
            pace.arrived();
        }
    }
}

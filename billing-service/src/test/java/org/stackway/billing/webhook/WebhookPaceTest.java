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
    void aFewDeliveriesAreAppliedWithoutARestHoweverLongTheyWaited() {
        arrive(WebhookPace.AT_ONCE);
        pace.stored(Duration.ofSeconds(1));

        assertThat(pace.rest()).isZero();
        assertThat(pace.gathering()).isZero();
    }

    @Test
    void afterIdlenessDeliveriesAreAppliedOneByOneForAMoment() {
        assertThat(pace.together()).isOne();
        pace.applied(1);
        nanos.addAndGet(WebhookPace.BEGINNING.toNanos() - 1);
        assertThat(pace.together()).isOne();
        pace.applied(1);

        nanos.addAndGet(1);
        assertThat(pace.together()).isEqualTo(WebhookPace.MOST_TOGETHER);

        pace.applied(0);
        assertThat(pace.together()).isOne();
    }

    @Test
    void whileTheyPourInTheWorkerRestsInProportionToWhatADeliveryJustWaited() {
        busy();
        arrive(WebhookPace.AT_ONCE + 1);
        pace.stored(Duration.ofMillis(6));

        assertThat(pace.together()).isOne();
        assertThat(pace.gathering()).isPositive();
        assertThat(pace.rest()).isEqualTo(Duration.ofMillis(600));

        pace.stored(Duration.ofMillis(9));
        assertThat(pace.rest()).isEqualTo(Duration.ofMillis(900));
    }

    @Test
    void noRestIsLongerThanItsBound() {
        arrive(WebhookPace.AT_ONCE + 1);
        pace.stored(Duration.ofMinutes(1));

        assertThat(pace.rest()).isEqualTo(WebhookPace.LONGEST_REST);
    }

    @Test
    void aFloodGoesOnForASecondAfterTheLastThatWasOneTooMany() {
        arrive(WebhookPace.AT_ONCE + 1);
        pace.stored(Duration.ofMillis(6));

        nanos.addAndGet(WebhookPace.AFTERMATH.toNanos() - 1);
        assertThat(pace.rest()).isPositive();

        nanos.addAndGet(1);
        assertThat(pace.rest()).isZero();
    }

    @Test
    void noNumberOfDeliveriesIsAFloodIfThereIsTimeBetweenThem() {
        for (int delivery = 0; delivery < 100; delivery++) {
            arrive(1);
            nanos.addAndGet(WebhookPace.BETWEEN_TWO.toNanos());
        }
        arrive(WebhookPace.AT_ONCE);

        assertThat(pace.gathering()).isZero();
    }

    private void busy() {
        pace.applied(1);
        nanos.addAndGet(WebhookPace.BEGINNING.toNanos());
    }

    private void arrive(int many) {
        for (int delivery = 0; delivery < many; delivery++) {
            pace.arrived();
        }
    }
}

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
    void aFewDeliveriesAreAppliedTogetherAndWithoutARestHoweverLongTheyWaited() {
        arrive(WebhookPace.FLOOD);
        pace.stored(Duration.ofSeconds(1));

        assertThat(pace.together()).isEqualTo(WebhookPace.MOST_TOGETHER);
        assertThat(pace.rest()).isZero();
        assertThat(pace.gathering()).isZero();
    }

    @Test
    void whileTheyPourInTheWorkerRestsInProportionToWhatADeliveryJustWaited() {
        arrive(WebhookPace.FLOOD + 1);
        pace.stored(Duration.ofMillis(6));

        assertThat(pace.together()).isOne();
        assertThat(pace.gathering()).isPositive();
        assertThat(pace.rest()).isEqualTo(Duration.ofMillis(600));

        pace.stored(Duration.ofMillis(9));
        assertThat(pace.rest()).isEqualTo(Duration.ofMillis(900));
    }

    @Test
    void noRestIsLongerThanItsBound() {
        arrive(WebhookPace.FLOOD + 1);
        pace.stored(Duration.ofMinutes(1));

        assertThat(pace.rest()).isEqualTo(WebhookPace.LONGEST_REST);
    }

    @Test
    void aFloodGoesOnForASecondAfterItsLastFullSlice() {
        arrive(WebhookPace.FLOOD + 1);
        pace.stored(Duration.ofMillis(6));

        nanos.addAndGet(WebhookPace.AFTERMATH.toNanos() - 1);
        assertThat(pace.rest()).isPositive();

        nanos.addAndGet(1);
        assertThat(pace.rest()).isZero();
        assertThat(pace.together()).isEqualTo(WebhookPace.MOST_TOGETHER);
    }

    @Test
    void deliveriesOfOneSliceAreNotCountedWithThoseOfAnother() {
        for (int slice = 0; slice < 5; slice++) {
            arrive(WebhookPace.FLOOD);
            nanos.addAndGet(WebhookPace.SLICE.toNanos());
        }

        assertThat(pace.together()).isEqualTo(WebhookPace.MOST_TOGETHER);
    }

    private void arrive(int many) {
        for (int delivery = 0; delivery < many; delivery++) {
            pace.arrived();
        }
    }
}

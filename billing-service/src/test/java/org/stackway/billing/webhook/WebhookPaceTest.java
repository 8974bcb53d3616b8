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
    }

    @Test
    void whileTheyPourInTheWorkerRestsInProportionToWhatADeliveryJustWaited() {
        arrive(WebhookPace.FLOOD + 1);
        pace.stored(Duration.ofMillis(6));

        assertThat(pace.together()).isEqualTo(WebhookPace.FEW_TOGETHER);
        assertThat(pace.rest()).isEqualTo(Duration.ofMillis(240));

        pace.stored(Duration.ofMillis(12));
        assertThat(pace.rest()).isEqualTo(Duration.ofMillis(480));
    }

    @Test
    void noRestIsLongerThanItsBound() {
        arrive(WebhookPace.FLOOD + 1);
        pace.stored(Duration.ofMinutes(1));

        assertThat(pace.rest()).isEqualTo(WebhookPace.LONGEST_REST);
    }

    @Test
    void aFloodIsOverOnceASecondWentByWithoutIt() {
        arrive(WebhookPace.FLOOD + 1);
        pace.stored(Duration.ofMillis(6));

        nanos.addAndGet(1_000_000_000L);
        assertThat(pace.rest()).as("in the second after it").isPositive();

        nanos.addAndGet(1_000_000_000L);
        assertThat(pace.rest()).isZero();
    }

    @Test
    void whatLiesLongBackIsNotCountedAsTheSecondBefore() {
        arrive(WebhookPace.FLOOD + 1);

        nanos.addAndGet(60_000_000_000L);
        arrive(1);

        assertThat(pace.together()).isEqualTo(WebhookPace.MOST_TOGETHER);
    }

    private void arrive(int many) {
        for (int delivery = 0; delivery < many; delivery++) {
            pace.arrived();
        }
    }
}

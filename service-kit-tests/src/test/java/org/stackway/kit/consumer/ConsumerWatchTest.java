package org.stackway.kit.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.stackway.kit.consumer.ConsumerWatch.Sight;
import org.stackway.kit.consumer.HeldCounts.Counts;

class ConsumerWatchTest {

    private static final Instant T0 = Instant.parse("2026-08-24T15:00:00Z");
    private static final OptionalLong BEHIND = OptionalLong.of(3);
    private static final OptionalLong AT_END = OptionalLong.of(0);

    @Test
    void nothingStandsStillWhileNoRecordWaits() {
        Sight sight = first().then(at(40), 7, 0, true, AT_END, Counts.NONE);

        assertThat(sight.standstill(at(80))).isZero();
    }

    @Test
    void recordsThatWaitWithoutProgressStandStillSinceTheLookBefore() {
        Sight sight =
                first().then(at(5), 7, 0, true, BEHIND, Counts.NONE).then(at(10), 7, 0, true, BEHIND, Counts.NONE);

        assertThat(sight.standstill(at(40))).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void aBatchInProcessCountsAlsoWhenTheBrokerIsSilent() {
        Sight sight = first().then(at(5), 7, 12, true, OptionalLong.empty(), Counts.NONE);

        assertThat(sight.standstill(at(40))).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void anyProgressStartsAnew() {
        Sight sight =
                first().then(at(5), 7, 1, true, BEHIND, Counts.NONE).then(at(10), 8, 1, true, BEHIND, Counts.NONE);

        assertThat(sight.standstill(at(11))).isZero();
    }

    @Test
    void timeWithoutTheDatabaseDoesNotCount() {
        Sight sight = first().then(at(5), 7, 1, true, BEHIND, Counts.NONE)
                .then(at(100), 7, 1, false, BEHIND, Counts.NONE)
                .then(at(105), 7, 1, true, BEHIND, Counts.NONE);

        assertThat(sight.standstill(at(106))).isEqualTo(Duration.ofSeconds(6));
    }

    private static Sight first() {
        return new Sight(T0, null, 7, true, AT_END, Counts.NONE);
    }

    private static Instant at(int seconds) {
        return T0.plusSeconds(seconds);
    }
}

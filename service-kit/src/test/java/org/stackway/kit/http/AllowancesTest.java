package org.stackway.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much one caller may ask (api.md, convention 3). */
class AllowancesTest {

    private static final long START = Long.MAX_VALUE - 5;

    @Test
    void aCallerHasABurstAndThenASteadyRate() {
        Allowances allowances = new Allowances(10, 5, 100);

        assertThat(IntStream.range(0, 5).mapToLong(any -> allowances.take("ada", START)))
                .containsOnly(0L);
        assertThat(allowances.take("ada", START)).isEqualTo(millis(100));
        assertThat(allowances.take("ada", START + millis(100))).isZero();
        assertThat(allowances.take("ada", START + millis(100))).isEqualTo(millis(100));
    }

    @Test
    void whoIsRefusedIsNotMadeToWaitLongerForAskingAgain() {
        Allowances allowances = new Allowances(1, 1, 100);
        allowances.take("ada", START);

        IntStream.range(0, 1000).forEach(any -> allowances.take("ada", START));

        assertThat(allowances.take("ada", START + millis(999))).isEqualTo(millis(1));
        assertThat(allowances.take("ada", START + millis(1000))).isZero();
    }

    @Test
    void oneCallerDoesNotUseUpWhatAnotherHas() {
        Allowances allowances = new Allowances(1, 1, 100);
        allowances.take("ada", START);

        assertThat(allowances.look("ada", START)).isPositive();
        assertThat(allowances.look("grace", START)).isZero();
        assertThat(allowances.take("grace", START)).isZero();
    }

    @Test
    void lookingTakesNothing() {
        Allowances allowances = new Allowances(1, 1, 100);

        IntStream.range(0, 10).forEach(any -> allowances.look("ada", START));

        assertThat(allowances.take("ada", START)).isZero();
    }

    @Test
    void memoryIsBoundedAndNobodysDebtIsForgotten() {
        Allowances allowances = new Allowances(1, 1, 50);
        allowances.take("ada", START);

        IntStream.range(0, 10_000).forEach(number -> allowances.take("flood" + number, START));

        assertThat(allowances.kept()).isLessThanOrEqualTo(51);
        assertThat(allowances.take("ada", START)).isPositive();
    }

    @Test
    void bucketsThatAreFullAgainMakeRoom() {
        Allowances allowances = new Allowances(1, 1, 50);
        IntStream.range(0, 60).forEach(number -> allowances.take("early" + number, START));

        long later = START + millis(5000);
        IntStream.range(0, 40).forEach(number -> allowances.take("late" + number, later));

        assertThat(allowances.take("late7", later)).isPositive();
        assertThat(allowances.take("new", later)).isZero();
    }

    private static long millis(long count) {
        return TimeUnit.MILLISECONDS.toNanos(count);
    }
}

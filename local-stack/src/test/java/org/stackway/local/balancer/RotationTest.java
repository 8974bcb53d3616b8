package org.stackway.local.balancer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stackway.local.balancer.Rotation.Standing;

/** Whose turn it is, and who is left out. */
class RotationTest {

    private final Rotation three = new Rotation(List.of(1, 2, 3));

    private void stand(Standing first, Standing second, Standing third) {
        three.seen(1, first);
        three.seen(2, second);
        three.seen(3, third);
    }

    @Test
    void eachTakesItsTurnAndTheOthersFollowItIfItRefuses() {
        stand(Standing.READY, Standing.READY, Standing.READY);

        assertThat(three.next()).containsExactly(1, 2, 3);
        assertThat(three.next()).containsExactly(2, 3, 1);
        assertThat(three.next()).containsExactly(3, 1, 2);
        assertThat(three.next()).containsExactly(1, 2, 3);
    }

    @Test
    void oneThatIsNotReadyIsLeftOutUntilItIs() {
        stand(Standing.READY, Standing.UNREADY, Standing.AWAY);
        for (int request = 0; request < 6; request++) {
            assertThat(three.next()).containsExactly(1);
        }

        three.seen(2, Standing.READY);
        assertThat(List.of(
                        three.next().getFirst(),
                        three.next().getFirst(),
                        three.next().getFirst()))
                .contains(1, 2);
    }

    @Test
    void whereNoneIsReadyThoseThatAnswerTakeTheirTurns() {
        stand(Standing.UNREADY, Standing.AWAY, Standing.UNREADY);

        assertThat(three.next()).containsExactly(1, 3);
        assertThat(three.next()).containsExactly(3, 1);
    }

    @Test
    void whereNobodyAnswersAllAreTried() {
        stand(Standing.AWAY, Standing.AWAY, Standing.AWAY);

        assertThat(three.next()).containsExactly(1, 2, 3);
    }

    @Test
    void onlyAChangeIsNews() {
        assertThat(three.seen(1, Standing.READY)).isTrue();
        assertThat(three.seen(1, Standing.READY)).isFalse();
        assertThat(three.seen(1, Standing.AWAY)).isTrue();
    }
}

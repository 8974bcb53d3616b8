package org.stackway.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * D3–D6: writers, the relay's real code on two nodes, and the consumer's real rule, in every order that a seed gives, with
 * crashes, lost answers, expired leases and rebalances between any two steps. Every committed version of a stream takes
 * effect exactly once, in order; and a protocol that is only a little different is found out.
 */
class ProtocolFuzzTest {

    private static final Logger LOG = Logger.getLogger(ProtocolFuzzTest.class);

    @Test
    void everyCommittedVersionTakesEffectOnceAndInOrder() {
        run(1, 200);
    }

    @Test
    @Tag("full")
    void everyCommittedVersionTakesEffectOnceAndInOrderInTwentyThousandHistories() {
        assertThat(run(1_000_000, 20_000)).isLessThan(Duration.ofMinutes(5));
    }

    private static Duration run(long first, int histories) {
        long begun = System.nanoTime();
        ProtocolFuzzer fuzzer = new ProtocolFuzzer(Mutation.NONE);
        assertThat(fuzzer.search(first, histories)).isEmpty();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        LOG.infof("%d histories in %d ms", histories, took.toMillis());
        assertThat(fuzzer.reached())
                .as("a fuzzer that does not come to a statement proves nothing about it")
                .containsAll(SimNode.STATEMENTS.keySet());
        return took;
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void aProtocolThatIsOnlyALittleDifferentIsFoundOut(Mutation mutation) {
        assertThat(new ProtocolFuzzer(mutation).search(1, 5_000))
                .hasValueSatisfying(finding -> LOG.infof("%s: %s", mutation, finding));
    }
}

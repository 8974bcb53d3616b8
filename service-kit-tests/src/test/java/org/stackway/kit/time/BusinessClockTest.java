package org.stackway.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;
import org.stackway.kit.testing.ServiceStack;

/** The settable clock of rules and learners (D19, D20). */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class BusinessClockTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Transactions transactions;

    @Inject
    BusinessClock clock;

    @Test
    void itGoesForwardTicksOnAndNeverGoesBack() {
        Instant before = now();
        Instant target = before.plus(Duration.ofMinutes(10)).truncatedTo(ChronoUnit.MILLIS);

        boolean moved = moveTo(target);
        // a reading taken before the move may be used for 200 ms more (D20)
        Awaitility.await().atMost(SOON).until(() -> !now().isBefore(target));
        Instant after = now();
        boolean movedBack = moveTo(after.minus(Duration.ofMinutes(1)));

        assertThat(moved).isTrue();
        assertThat(after).isCloseTo(target, within(20, ChronoUnit.SECONDS));
        assertThat(movedBack).isFalse();
        assertThat(now()).isAfterOrEqualTo(after);
    }

    private boolean moveTo(Instant target) {
        return transactions.run(tx -> clock.moveTo(tx.sql(), target)).await().atMost(SOON);
    }

    private Instant now() {
        return transactions
                .run(tx -> Uni.createFrom().item(tx))
                .map(Tx::now)
                .await()
                .atMost(SOON);
    }
}

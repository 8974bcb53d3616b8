package org.stackway.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** D5: one owner a shard at a time, fenced by epoch. */
class ShardLeasesTest {

    private static final RelaySettings SHORT = new RelaySettings(
            Duration.ofMillis(600),
            Duration.ofMillis(1),
            Duration.ofMillis(200),
            Duration.ofMillis(100),
            100,
            Duration.ofMillis(5),
            Duration.ofMillis(50),
            Duration.ofMillis(20),
            Duration.ofMillis(200),
            Duration.ofMillis(500));

    private final RelayStore store = RelayStore.create();

    @AfterEach
    void close() {
        store.close();
    }

    private ShardLeases node(String name) {
        return new ShardLeases(store.relayDatabase(), name, SHORT, System::nanoTime);
    }

    @Test
    void aloneItHoldsAllAndWithAnotherItGivesHalfBack() {
        // given
        ShardLeases first = node("first");
        ShardLeases second = node("second");
        first.keep();
        assertThat(first.held()).hasSize(ShardLeases.SHARDS);

        // when
        second.keep();

        // then
        assertThat(second.held()).isEmpty();
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> {
                    first.keep();
                    second.keep();
                    assertThat(first.held()).hasSize(32);
                    assertThat(second.held()).hasSize(32);
                });
        assertThat(first.held().stream().map(HeldShard::number))
                .doesNotContainAnyElementsOf(
                        second.held().stream().map(HeldShard::number).toList());
    }

    @Test
    void aZombieCannotMoveTheCursorAfterItsLeaseWasTakenOver() throws SQLException {
        // given
        ShardLeases zombie = node("zombie");
        zombie.keep();
        HeldShard stale = zombie.held().iterator().next();
        ShardLeases successor = node("successor");
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(5))
                .until(() -> {
                    successor.keep();
                    return successor.held().size() == ShardLeases.SHARDS;
                });
        HeldShard current = successor.held().iterator().next();
        assertThat(current.epoch()).isGreaterThan(stale.epoch());

        // when
        stale.publishedUpTo(1_000);
        zombie.store(List.of(stale));
        zombie.store(List.of());

        // then
        assertThat(store.one("SELECT max(published) FROM es.relay_shard")).isEqualTo("0");
        assertThat(zombie.shard(stale.number())).isNull();
        current.publishedUpTo(7);
        successor.store(List.of(current));
        successor.store(List.of());
        assertThat(store.one("SELECT max(published) FROM es.relay_shard")).isEqualTo("7");
        assertThat(successor.shard(current.number())).isNotNull();
    }

    @Test
    void aNodeThatStartsAgainTakesItsOwnLeasesOverAtOnce() {
        // given
        node("same").keep();

        // when
        ShardLeases again = node("same");
        again.keep();

        // then
        assertThat(again.held()).hasSize(ShardLeases.SHARDS).allMatch(shard -> shard.epoch() == 2);
    }

    @Test
    void whatIsGivenUpIsFreeAtOnceWithItsCursor() {
        // given
        ShardLeases leaving = node("leaving");
        leaving.keep();
        leaving.held().forEach(shard -> shard.publishedUpTo(42));

        // when
        leaving.giveUp();
        ShardLeases next = node("next");
        next.keep();

        // then
        assertThat(next.held()).hasSize(ShardLeases.SHARDS).allMatch(shard -> shard.published() == 42);
    }

    @Test
    void aPageIsOnlyBegunUnderALeaseThatOutlivesIt() {
        // given
        ShardLeases node = node("slow");

        // when, then
        assertThat(node.outliveOnePage()).isFalse();
        node.keep();
        assertThat(node.outliveOnePage()).isTrue();
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(5))
                .until(() -> !node.outliveOnePage());
    }
}

package org.stackway.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.time.Ids;

/** Units of work: retried after a lost race, beyond the reach of cancellation, never mixed up (D26). */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class TransactionsTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String INSERT = "INSERT INTO rm.sample_course (code, title, version) VALUES ($1, $1, 1)";

    @Inject
    Transactions transactions;

    @Inject
    Ids ids;

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "23505", "55P03"})
    void workThatLostARaceIsTriedAgainFromTheStart(String sqlState) {
        AtomicInteger attempts = new AtomicInteger();
        String code = fresh();

        transactions
                .runRetrying(tx -> tx.sql()
                        .query(INSERT, code)
                        .chain(() -> attempts.incrementAndGet() < 3
                                ? tx.sql()
                                        .query("DO $$BEGIN RAISE EXCEPTION 'lost' USING ERRCODE = '" + sqlState
                                                + "'; END$$")
                                : tx.sql().query("SELECT 1")))
                .await()
                .atMost(SOON);

        assertThat(attempts).hasValue(3);
        assertThat(rows(code)).isEqualTo(1);
    }

    @Test
    void workThatKeepsLosingFailsAfterABoundedNumberOfTries() {
        AtomicInteger attempts = new AtomicInteger();

        Uni<?> work = transactions.runRetrying(tx -> {
            attempts.incrementAndGet();
            return Uni.createFrom().failure(new VersionConflict("course/x", 1));
        });

        assertThatThrownBy(() -> work.await().atMost(SOON)).isInstanceOf(VersionConflict.class);
        assertThat(attempts).hasValue(1 + Transactions.MAX_RETRIES);
    }

    @Test
    void anErrorThatIsNoRaceIsNotTriedAgain() {
        AtomicInteger attempts = new AtomicInteger();

        Uni<?> work = transactions.runRetrying(tx -> {
            attempts.incrementAndGet();
            return tx.sql().query("SELECT 1 / 0");
        });

        assertThatThrownBy(() -> work.await().atMost(SOON)).hasStackTraceContaining("22012");
        assertThat(attempts).hasValue(1);
    }

    @Test
    void aDeadlockIsBrokenByTheDatabaseAndBothWorksLand() {
        String left = fresh();
        String right = fresh();
        transactions
                .run(tx -> tx.sql().query(INSERT, left).chain(() -> tx.sql().query(INSERT, right)))
                .await()
                .atMost(SOON);
        AtomicInteger holding = new AtomicInteger();

        Uni.join()
                .all(List.of(bumpBoth(left, right, holding), bumpBoth(right, left, holding)))
                .andFailFast()
                .await()
                .atMost(SOON);

        assertThat(Sql.column("SELECT version FROM rm.sample_course WHERE code IN (?, ?)", left, right))
                .containsExactly("3", "3");
        assertThat(holding.get()).isGreaterThan(2);
    }

    /** Holds the first row until the other work holds its own, and only then wants the second: a certain deadlock. */
    private Uni<Void> bumpBoth(String first, String second, AtomicInteger holding) {
        String bump = "UPDATE rm.sample_course SET version = version + 1 WHERE code = $1";
        return transactions.runRetrying(tx -> tx.sql()
                .query(bump, first)
                .invoke(holding::incrementAndGet)
                .chain(() -> until(() -> holding.get() >= 2))
                .chain(() -> tx.sql().query(bump, second))
                .replaceWithVoid());
    }

    @Test
    void aCallerThatGoesAwayDoesNotCancelTheTransaction() {
        String code = fresh();
        AtomicInteger begun = new AtomicInteger();

        Cancellable caller = transactions
                .run(tx -> tx.sql()
                        .query("SELECT pg_sleep(0.3)")
                        .invoke(begun::incrementAndGet)
                        .chain(() -> tx.sql().query(INSERT, code)))
                .subscribe()
                .with(rows -> {});
        caller.cancel();

        Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(rows(code))
                .isEqualTo(1));
    }

    /** As many transactions as the pool has slots, each waiting for all the others. */
    @Test
    void everySlotOfThePoolCanBeInATransactionAtOnce() {
        AtomicInteger open = new AtomicInteger();
        List<Uni<Void>> all = IntStream.range(0, 16)
                .mapToObj(i -> transactions.run(tx -> tx.sql()
                        .query("SELECT 1")
                        .invoke(open::incrementAndGet)
                        .chain(() -> until(() -> open.get() == 16))))
                .toList();

        Uni.join().all(all).andFailFast().await().atMost(SOON);
    }

    private Uni<Void> until(BooleanSupplier condition) {
        return condition.getAsBoolean()
                ? Uni.createFrom().voidItem()
                : transactions.pause(Duration.ofMillis(5)).chain(() -> until(condition));
    }

    private String fresh() {
        return "tx-" + ids.next();
    }

    private static long rows(String code) {
        return Sql.number("SELECT count(*) FROM rm.sample_course WHERE code = ?", code);
    }
}

package org.stackway.billing.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stackway.billing.testing.StandInProvider;
import org.stackway.billing.webhook.InboxQueue.Claimed;
import org.stackway.billing.webhook.InboxQueue.Dealt;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;

@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
@QuarkusTestResource(StandInProvider.class)
class InboxQueueTest {

    private static final String PROVIDER = "inbox-queue-test";
    private static final int LOOKS_UNTIL_A_PLAN_IS_KEPT = 20;

    @Inject
    InboxQueue queue;

    @Inject
    Transactions transactions;

    @AfterEach
    void forget() {
        Sql.run("DELETE FROM provider.webhook WHERE provider = ?", PROVIDER);
    }

    /**
     * Every second delivery of 16,000 payments is due, and behind one that is not: each look has to find that out of all. The
     * looks before it make the database keep the plan of a time at which there was nothing to look at.
     */
    @Test
    void aLookAtABacklogTakesTimeInProportionToIt() {
        lookAtABacklog();
    }

    /** All of one chain: by what the database learns of it, the first delivery of any chain is soon found among all. */
    @Test
    void soItDoesWhateverTheBacklogBeforeWasLike() {
        Sql.run("""
                INSERT INTO provider.webhook (provider, environment, delivery_id, chain, stored_at, headers, body, body_sha256,
                                              status, next_at)
                SELECT ?, 'local', 'one-chain-' || n, 'inbox-queue-test:one', now(), '{}', '', '', 'PENDING',
                       clock_timestamp() + interval '1 hour'
                FROM generate_series(1, 3000) AS n
                """, PROVIDER);
        Sql.run("ANALYZE provider.webhook");
        forget();

        lookAtABacklog();
    }

    @Test
    void aLookReadsTheFirstFewOfABacklog() {
        Read<List<Claimed>> claimed = unseen("""
                SELECT turn || '-' || payment, 'inbox-queue-test:' || payment, NULL, interval '0'
                FROM generate_series(1, 50) AS turn, generate_series(1, 300) AS payment
                """, tx -> queue.claim(tx, 32));

        assertThat(claimed.result()).hasSize(32);
        assertThat(claimed.result()).extracting(Claimed::id).isSorted();
        assertThat(claimed.rows()).isLessThan(2_000);
    }

    /** None of the first ones can be dealt with yet, and they do not hold up what comes after all of them. */
    @Test
    void whatIsDueBehindManyThatAreNotIsFound() {
        Read<List<Claimed>> claimed = unseen("""
                SELECT 'n' || n, 'inbox-queue-test:' || n, NULL, interval '1 hour' * (5000 - n)
                FROM generate_series(1, 5000) AS n
                """, tx -> queue.claim(tx, 32));

        assertThat(claimed.result())
                .singleElement()
                .extracting(Claimed::provider)
                .isEqualTo(PROVIDER);
    }

    @Test
    void whatTellsAPaymentAgainIsDealtWithByALookAtItsChainAlone() {
        Read<List<String>> statuses = unseen("""
                SELECT turn || '-' || payment, 'inbox-queue-test:' || payment,
                       'inbox-queue-test:payment:' || payment || CASE turn WHEN 50 THEN ':reversed' ELSE ':settled' END, interval '0'
                FROM generate_series(1, 50) AS turn, generate_series(1, 300) AS payment
                """, tx -> queue.claim(tx, 1)
                .chain(first -> queue.done(
                        tx, List.of(new Dealt(first.getFirst(), new Result.Done(Result.Status.APPLIED, "test")))))
                .chain(() -> tx.sql().query("""
                        SELECT status || ' ' || count(*) AS told FROM provider.webhook
                        WHERE provider = $1 AND environment = 'local'
                          AND delivery_id = ANY (ARRAY(SELECT turn || '-1' FROM generate_series(1, 50) AS turn))
                        GROUP BY status ORDER BY status
                        """, PROVIDER))
                .map(rows -> {
                    List<String> told = new ArrayList<>();
                    rows.forEach(row -> told.add(row.getString("told")));
                    return told;
                }));

        assertThat(statuses.rows()).isLessThan(3_000);
        assertThat(statuses.result()).containsExactly("APPLIED 1", "PENDING 1", "UNCHANGED 48");
    }

    /** What was found, and how many rows were read for it. */
    private record Read<T>(T result, long rows) {}

    /**
     * With deliveries that nobody else sees, and that are gone afterwards: the service would deal with them. What the database
     * knows of the inbox is from before they came, when all was done.
     */
    private <T> Read<T> unseen(String deliveries, Function<Tx, Uni<T>> work) {
        Sql.run("""
                INSERT INTO provider.webhook (provider, environment, delivery_id, chain, stored_at, headers, body, body_sha256,
                                              status)
                SELECT ?, 'local', 'done-' || n, 'inbox-queue-test:done-' || n, now(), '{}', '', '', 'UNCHANGED'
                FROM generate_series(1, 1000) AS n
                """, PROVIDER);
        Sql.run("ANALYZE provider.webhook");
        String insert = """
                INSERT INTO provider.webhook (provider, environment, delivery_id, chain, semantic_key, stored_at, headers, body,
                                              body_sha256, status, next_at)
                SELECT $1, 'local', d.delivery_id, d.chain, d.semantic_key, now(), '{}',
                       convert_to(repeat('x', 600), 'UTF8'), '', 'PENDING', clock_timestamp() + d.later
                FROM (%s) AS d(delivery_id, chain, semantic_key, later)
                """.formatted(deliveries);
        return transactions
                .run(tx -> tx.sql()
                        .query(insert, PROVIDER)
                        .chain(() -> read(tx))
                        .chain(before -> work.apply(tx)
                                .chain(result -> read(tx).map(after -> new Read<>(result, after - before))))
                        .call(() -> tx.sql().query("DELETE FROM provider.webhook WHERE provider = $1", PROVIDER)))
                .await()
                .atMost(Duration.ofSeconds(30));
    }

    /** Rows of the inbox that this transaction has read so far. */
    private static Uni<Long> read(Tx tx) {
        return tx.sql().query("""
                        SELECT seq_tup_read + idx_tup_fetch AS rows FROM pg_stat_xact_user_tables
                        WHERE relid = 'provider.webhook'::regclass
                        """).map(rows -> rows.iterator().next().getLong("rows"));
    }

    private void lookAtABacklog() {
        for (int look = 0; look < LOOKS_UNTIL_A_PLAN_IS_KEPT; look++) {
            assertThat(look()).doesNotContain(PROVIDER);
        }
        String deliveries = """
                INSERT INTO provider.webhook (provider, environment, delivery_id, chain, stored_at, headers, body, body_sha256,
                                              status, next_at)
                SELECT ?, 'local', turn || '-' || payment, 'inbox-queue-test:' || payment, now(), '{}', '', '', 'PENDING',
                       clock_timestamp() + CASE turn WHEN 1 THEN interval '1 hour' ELSE interval '0' END
                FROM generate_series(1, 2) AS turn, generate_series(1, 16000) AS payment
                """;
        Sql.run(deliveries, PROVIDER);

        Instant before = Instant.now();
        assertThat(look()).doesNotContain(PROVIDER);
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    /** Whose deliveries were claimed, and let go again. */
    private List<String> look() {
        return transactions
                .run(tx -> queue.claim(tx, 32))
                .map(all -> all.stream().map(Claimed::provider).toList())
                .await()
                .atMost(Duration.ofSeconds(15));
    }
}

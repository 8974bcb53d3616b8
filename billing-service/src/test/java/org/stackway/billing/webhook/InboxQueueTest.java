package org.stackway.billing.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stackway.billing.testing.StandInProvider;
import org.stackway.kit.store.Transactions;
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
                .map(all -> all.stream().map(InboxQueue.Claimed::provider).toList())
                .await()
                .atMost(Duration.ofSeconds(15));
    }
}

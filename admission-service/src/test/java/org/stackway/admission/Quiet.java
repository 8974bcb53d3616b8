package org.stackway.admission;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.stackway.admission.candidacy.RulesTakeEffect;
import org.stackway.kit.deadline.DeadlineRunner;
import org.stackway.kit.ops.QuiescenceSource.Standing;
import org.stackway.kit.store.Transactions;

/** Waits until nothing is left to do at the present business instant. */
final class Quiet {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Quiet() {}

    static void await() {
        CDI.current()
                .select(DeadlineRunner.class)
                .get()
                .untilNoneIsDue()
                .await()
                .atMost(PATIENCE);
        Awaitility.await().atMost(PATIENCE).until(() -> rules().reasons().isEmpty());
    }

    private static Standing rules() {
        Uni<Standing> standing = CDI.current()
                .select(Transactions.class)
                .get()
                .run(tx -> CDI.current().select(RulesTakeEffect.class).get().standing(tx));
        return standing.await().atMost(PATIENCE);
    }
}

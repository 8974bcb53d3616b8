package org.stackway.admission;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.stackway.admission.candidacy.RulesTakeEffect;
import org.stackway.admission.candidacy.RulesTakeEffect.Pending;
import org.stackway.kit.deadline.DeadlineRunner;
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
        Awaitility.await().atMost(PATIENCE).until(() -> rules().due() == 0);
    }

    private static Pending rules() {
        Uni<Pending> pending = CDI.current()
                .select(Transactions.class)
                .get()
                .run(tx -> CDI.current().select(RulesTakeEffect.class).get().pending(tx));
        return pending.await().atMost(PATIENCE);
    }
}

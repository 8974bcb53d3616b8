package org.stackway.billing.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.store.Tx;
import org.stackway.kit.time.Ids;

/** Has a learner's debts reviewed when a fact about their money changed; most learners never had a payment come back. */
@ApplicationScoped
public class HoldPolicy {

    private static final String CONCERNED = """
            SELECT EXISTS (SELECT 1 FROM rm.payment WHERE learner_id = $1 AND returned_at IS NOT NULL)
                OR EXISTS (SELECT 1 FROM rm.financial_hold WHERE learner_id = $1 AND released_at IS NULL)
            """;

    private final AccountAggregate accounts;
    private final Ids ids;

    HoldPolicy(AccountAggregate accounts, Ids ids) {
        this.accounts = accounts;
        this.ids = ids;
    }

    /** The review, or nothing if this learner can have neither debt nor hold. */
    public Uni<List<AggregateCommand<?, ?, ?, ?>>> commands(Tx tx, LearnerId learner, CommandContext context) {
        return tx.sql()
                .query(CONCERNED, learner.value())
                .map(rows -> rows.iterator().next().getBoolean(0)
                        ? List.of(AggregateCommand.of(
                                accounts,
                                learner.wire(),
                                new AccountCommand.ReviewDebt(learner, new HoldId(ids.next())),
                                context))
                        : List.of());
    }
}

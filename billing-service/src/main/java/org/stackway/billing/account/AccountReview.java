package org.stackway.billing.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.store.Tx;
import org.stackway.kit.time.Ids;

/**
 * Has an account reviewed when a fact about its money changed. Most facts cannot change anything: no payment ever came
 * back, and the enrolments they are about have not ended.
 */
@ApplicationScoped
public class AccountReview {

    private static final String CONCERNED = """
            SELECT EXISTS (SELECT 1 FROM rm.payment WHERE learner_id = $1 AND returned_at IS NOT NULL)
                OR EXISTS (SELECT 1 FROM rm.financial_hold WHERE learner_id = $1 AND released_at IS NULL)
                OR EXISTS (SELECT 1 FROM rm.enrollment_fact WHERE enrollment_id = ANY ($2::uuid[])
                           AND (ended_at IS NOT NULL OR dropped_at IS NOT NULL))
                OR EXISTS (SELECT 1 FROM rm.funding WHERE enrollment_id = ANY ($2::uuid[]))
            """;

    private final AccountAggregate accounts;
    private final Ids ids;

    AccountReview(AccountAggregate accounts, Ids ids) {
        this.accounts = accounts;
        this.ids = ids;
    }

    /**
     * The review, or nothing if it could change nothing. The caller holds the learner's lock.
     *
     * @param enrollments those that the fact is about
     */
    public Uni<List<AggregateCommand<?, ?, ?, ?>>> commands(
            Tx tx, LearnerId learner, Collection<EnrollmentId> enrollments, CommandContext context) {
        UUID[] about = enrollments.stream().map(EnrollmentId::value).toArray(UUID[]::new);
        return tx.sql()
                .query(CONCERNED, learner.value(), about)
                .map(rows -> rows.iterator().next().getBoolean(0)
                        ? List.of(AggregateCommand.of(
                                accounts,
                                learner.wire(),
                                new AccountCommand.Review(learner, new HoldId(ids.next())),
                                context))
                        : List.of());
    }
}

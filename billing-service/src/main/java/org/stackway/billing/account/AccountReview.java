package org.stackway.billing.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
            SELECT a.learner_id FROM unnest($1::uuid[], $2::uuid[]) AS a(learner_id, enrollment_id)
            WHERE EXISTS (SELECT 1 FROM rm.payment p WHERE p.learner_id = a.learner_id AND p.returned_at IS NOT NULL)
               OR EXISTS (SELECT 1 FROM rm.financial_hold h WHERE h.learner_id = a.learner_id AND h.released_at IS NULL)
               OR EXISTS (SELECT 1 FROM rm.enrollment_fact f WHERE f.enrollment_id = a.enrollment_id
                          AND (f.ended_at IS NOT NULL OR f.dropped_at IS NOT NULL))
               OR EXISTS (SELECT 1 FROM rm.funding f WHERE f.enrollment_id = a.enrollment_id)
            """;

    private final AccountAggregate accounts;
    private final Ids ids;

    AccountReview(AccountAggregate accounts, Ids ids) {
        this.accounts = accounts;
        this.ids = ids;
    }

    /**
     * A fact about a learner's money.
     *
     * @param enrollments those that it is about
     * @param context of the review that it asks for
     */
    public record About(LearnerId learner, Collection<EnrollmentId> enrollments, CommandContext context) {}

    /** The review, or nothing if it could change nothing. The caller holds the learner's lock. */
    public Uni<List<AggregateCommand<?, ?, ?, ?>>> commands(Tx tx, About fact) {
        return commands(tx, List.of(fact));
    }

    /** The same for several learners. */
    public Uni<List<AggregateCommand<?, ?, ?, ?>>> commands(Tx tx, List<About> facts) {
        List<UUID> learners = new ArrayList<>();
        List<UUID> enrollments = new ArrayList<>();
        for (About fact : facts) {
            fact.enrollments().forEach(enrollment -> {
                learners.add(fact.learner().value());
                enrollments.add(enrollment.value());
            });
        }
        return tx.sql()
                .query(CONCERNED, learners.toArray(UUID[]::new), enrollments.toArray(UUID[]::new))
                .map(rows -> {
                    Set<UUID> concerned = new HashSet<>();
                    rows.forEach(row -> concerned.add(row.getUUID(0)));
                    return facts.stream()
                            .filter(fact -> concerned.contains(fact.learner().value()))
                            .<AggregateCommand<?, ?, ?, ?>>map(this::review)
                            .toList();
                });
    }

    private AggregateCommand<?, ?, ?, ?> review(About fact) {
        return AggregateCommand.of(
                accounts,
                fact.learner().wire(),
                new AccountCommand.Review(fact.learner(), new HoldId(ids.next())),
                fact.context());
    }
}

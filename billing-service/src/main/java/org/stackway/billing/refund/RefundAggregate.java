package org.stackway.billing.refund;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.stackway.billing.refund.Refund.Status;
import org.stackway.events.billing.RefundEvent;
import org.stackway.events.billing.RefundEvent.RefundApproved;
import org.stackway.events.billing.RefundEvent.RefundCancelled;
import org.stackway.events.billing.RefundEvent.RefundFailed;
import org.stackway.events.billing.RefundEvent.RefundIssued;
import org.stackway.events.billing.RefundEvent.RefundSettled;
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.command.Change;
import org.stackway.kit.command.Recorded;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.PolicyBook;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.store.Tx;

/** Streams {@code refund/<refundId>}. */
@ApplicationScoped
public class RefundAggregate implements Aggregate<Refund, RefundCommand, RefundEvent, RefundFacts> {

    private static final RefundDecider DECIDER = new RefundDecider();
    private static final String ISSUE = "issue";
    private static final String FACTS = """
            SELECT r.refund_id, r.not_before,
                   r.cause = 'COURSE_DROPPED' AND f.contested_at IS NOT NULL AND f.upheld_at IS NULL AS contested,
                   p.settled_at IS NOT NULL AND p.returned_at IS NULL AS payment_live,
                   EXISTS (SELECT FROM rm.dispute d WHERE d.payment_id = r.payment_id AND d.status = 'OPEN') AS disputed
            FROM rm.refund r
            LEFT JOIN rm.enrollment_fact f USING (enrollment_id)
            LEFT JOIN rm.payment p USING (payment_id)
            WHERE r.refund_id = ANY ($1::uuid[])
            """;

    /** A dispute and whatever else moves a learner's money take turns with the decision that hands money over. */
    private static final String TURN = """
            SELECT 1 FROM rm.learner
            WHERE learner_id IN (SELECT learner_id FROM rm.refund WHERE refund_id = ANY ($1::uuid[]))
            ORDER BY learner_id FOR UPDATE
            """;

    private final RefundRequests requests;
    private final PolicyBook policies;

    RefundAggregate(RefundRequests requests, PolicyBook policies) {
        this.policies = policies;
        this.requests = requests;
    }

    @Override
    public String category() {
        return "refund";
    }

    @Override
    public Class<RefundEvent> eventType() {
        return RefundEvent.class;
    }

    @Override
    public Decider<Refund, RefundCommand, RefundEvent, RefundFacts> decider() {
        return DECIDER;
    }

    @Override
    public Uni<List<RefundFacts>> facts(Tx tx, List<Asked<Refund, RefundCommand>> asked) {
        UUID[] ids = asked.stream()
                .filter(one -> one.state().status() != Status.NONE)
                .map(one -> UUID.fromString(one.id()))
                .toArray(UUID[]::new);
        if (ids.length == 0) {
            return Uni.createFrom().item(asked.stream().map(one -> unknown(tx)).toList());
        }
        return tx.sql()
                .query(TURN, (Object) ids)
                .chain(turn -> tx.sql().query(FACTS, (Object) ids))
                .map(rows -> {
                    Map<String, RefundFacts> found = new HashMap<>();
                    for (Row row : rows) {
                        found.put(
                                row.getUUID("refund_id").toString(),
                                new RefundFacts(
                                        tx.now(),
                                        Optional.of(row.getOffsetDateTime("not_before")
                                                .toInstant()),
                                        Boolean.TRUE.equals(row.getBoolean("contested")),
                                        Boolean.TRUE.equals(row.getBoolean("payment_live")),
                                        row.getBoolean("disputed"),
                                        timing(tx)));
                    }
                    return asked.stream()
                            .map(one -> found.getOrDefault(one.id(), unknown(tx)))
                            .toList();
                });
    }

    private RefundFacts unknown(Tx tx) {
        return new RefundFacts(tx.now(), Optional.empty(), false, false, false, timing(tx));
    }

    private Policy timing(Tx tx) {
        return policies.inForce("refund-timing", tx.now());
    }

    @Override
    public Optional<ReadModel.Own<Refund, RefundEvent>> readModel() {
        return Optional.of(RefundProjector.MODEL);
    }

    @Override
    public Uni<Void> project(Tx tx, List<Change<Refund, RefundEvent>> changes) {
        return InTurn.each(changes, change -> requests.follow(tx, change));
    }

    @Override
    public List<DeadlineChange> deadlines(Change<Refund, RefundEvent> change) {
        return change.events().stream().map(RefundAggregate::deadline).toList();
    }

    private static DeadlineChange deadline(Recorded<RefundEvent> recorded) {
        return switch (recorded.event()) {
            case RefundApproved approved -> DeadlineChange.set(ISSUE, RefundRules.notBefore(recorded.happenedAt()));
            case RefundIssued issued -> DeadlineChange.clear(ISSUE);
            case RefundSettled settled -> DeadlineChange.clear(ISSUE);
            case RefundFailed failed -> DeadlineChange.clear(ISSUE);
            case RefundCancelled cancelled -> DeadlineChange.clear(ISSUE);
        };
    }

    @Override
    public Optional<RefundCommand> due(String id, String kind, Instant dueAt) {
        return kind.equals(ISSUE) ? Optional.of(new RefundCommand.Issue()) : Optional.empty();
    }
}

package org.stackway.billing.dispute;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.stackway.billing.checkout.CheckoutAggregate;
import org.stackway.billing.checkout.CheckoutCommand;
import org.stackway.billing.dispute.DisputeFacts.Disputed;
import org.stackway.billing.ledger.LearnerLock;
import org.stackway.billing.refund.RefundPolicy;
import org.stackway.events.billing.DisputeEvent;
import org.stackway.events.billing.DisputeEvent.DisputeLost;
import org.stackway.events.billing.DisputeEvent.DisputeOpened;
import org.stackway.events.billing.DisputeEvent.DisputeWon;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.PaymentId;
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.Change;
import org.stackway.kit.command.Recorded;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.projection.Projected;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.projection.ReadModel.Stateless;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.store.Tx;

/**
 * Streams {@code dispute/<disputeId>}. A dispute that is lost is money that came back, so it becomes a return of the payment:
 * what is owed, held and suspended follows from that, as for any return. One that is won lets refunds go on.
 */
@ApplicationScoped
public class DisputeAggregate implements Aggregate<Dispute, DisputeCommand, DisputeEvent, DisputeFacts> {

    private static final DisputeDecider DECIDER = new DisputeDecider();
    private static final String LOST = "DISPUTE_LOST";
    private static final Table DISPUTE = Table.of("dispute", "dispute_id");
    private static final ReadModel.Own<Dispute, DisputeEvent> MODEL =
            ReadModel.Own.ofEvents("disputes", List.of(DISPUTE), DisputeAggregate::project);
    private static final String DISPUTED = """
            SELECT p.payment_id, p.checkout_id, p.learner_id,
                   (SELECT array_agg(l.enrollment_id ORDER BY l.enrollment_id) FROM rm.checkout_line l
                    WHERE l.checkout_id = p.checkout_id) AS enrollment_ids
            FROM rm.payment p WHERE p.payment_id = ANY ($1::uuid[])
            """;

    private final CheckoutAggregate checkouts;
    private final RefundPolicy refunds;

    DisputeAggregate(CheckoutAggregate checkouts, RefundPolicy refunds) {
        this.checkouts = checkouts;
        this.refunds = refunds;
    }

    @Override
    public String category() {
        return "dispute";
    }

    @Override
    public Class<DisputeEvent> eventType() {
        return DisputeEvent.class;
    }

    @Override
    public Decider<Dispute, DisputeCommand, DisputeEvent, DisputeFacts> decider() {
        return DECIDER;
    }

    @Override
    public Uni<List<DisputeFacts>> facts(Tx tx, List<Asked<Dispute, DisputeCommand>> asked) {
        UUID[] ids = asked.stream().map(one -> payment(one.command()).value()).toArray(UUID[]::new);
        return tx.sql().query(DISPUTED, (Object) ids).map(rows -> {
            Map<PaymentId, Disputed> found = new HashMap<>();
            for (Row row : rows) {
                UUID[] enrollments = row.getArrayOfUUIDs("enrollment_ids");
                found.put(
                        new PaymentId(row.getUUID("payment_id")),
                        new Disputed(
                                new CheckoutId(row.getUUID("checkout_id")),
                                new LearnerId(row.getUUID("learner_id")),
                                Arrays.stream(enrollments)
                                        .map(EnrollmentId::new)
                                        .toList()));
            }
            return asked.stream()
                    .map(one -> new DisputeFacts(Optional.ofNullable(found.get(payment(one.command())))))
                    .toList();
        });
    }

    private static PaymentId payment(DisputeCommand command) {
        return switch (command) {
            case DisputeCommand.Tell tell -> tell.paymentId();
        };
    }

    @Override
    public Optional<ReadModel.Own<Dispute, DisputeEvent>> readModel() {
        return Optional.of(MODEL);
    }

    private static void project(Projected<Stateless, DisputeEvent> at, Rows rows) {
        UUID id = at.event().disputeId().value();
        switch (at.event()) {
            case DisputeOpened opened ->
                rows.upsert(DISPUTE, id)
                        .once("payment_id", opened.paymentId().value())
                        .once("checkout_id", opened.checkoutId().value())
                        .once("learner_id", opened.learnerId().value())
                        .once("amount_minor", opened.amount().amountMinor())
                        .once("currency", opened.amount().currency().getCurrencyCode())
                        .once("reason", opened.reason())
                        .once("opened_at", opened.openedAt())
                        .set("status", Dispute.Rank.OPEN.name());
            case DisputeWon won -> decided(id, Dispute.Rank.WON, at, rows);
            case DisputeLost lost -> decided(id, Dispute.Rank.LOST, at, rows);
        }
    }

    private static void decided(UUID id, Dispute.Rank rank, Projected<Stateless, DisputeEvent> at, Rows rows) {
        rows.update(DISPUTE, id).set("status", rank.name()).set("decided_at", at.happenedAt());
    }

    /** A dispute and whatever else moves the learner's money take turns. */
    @Override
    public Uni<Void> project(Tx tx, List<Change<Dispute, DisputeEvent>> changes) {
        return InTurn.each(
                changes, change -> LearnerLock.take(tx, opened(change).learnerId()));
    }

    @Override
    public Uni<List<AggregateCommand<?, ?, ?, ?>>> reactionsAfterReading(Tx tx, Change<Dispute, DisputeEvent> change) {
        DisputeOpened opened = opened(change);
        Uni<List<AggregateCommand<?, ?, ?, ?>>> all = Uni.createFrom().item(new ArrayList<>());
        for (Recorded<DisputeEvent> recorded : change.events()) {
            all = all.chain(found -> reaction(tx, recorded, opened, change).map(more -> {
                found.addAll(more);
                return found;
            }));
        }
        return all;
    }

    private Uni<List<AggregateCommand<?, ?, ?, ?>>> reaction(
            Tx tx, Recorded<DisputeEvent> recorded, DisputeOpened opened, Change<Dispute, DisputeEvent> change) {
        return switch (recorded.event()) {
            case DisputeLost lost ->
                Uni.createFrom()
                        .item(List.of(AggregateCommand.of(
                                checkouts,
                                lost.checkoutId().wire(),
                                new CheckoutCommand.RecordReturned(
                                        lost.paymentId(),
                                        opened.openedAt(),
                                        null,
                                        recorded.happenedAt(),
                                        lost.amount(),
                                        LOST,
                                        recorded.happenedAt()),
                                change.context())));
            case DisputeWon won -> refunds.commands(tx, opened.enrollmentIds(), change.context());
            case DisputeOpened now -> Uni.createFrom().item(List.of());
        };
    }

    private static DisputeOpened opened(Change<Dispute, DisputeEvent> change) {
        return change.after().opened().orElseThrow();
    }
}

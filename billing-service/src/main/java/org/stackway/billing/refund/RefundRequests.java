package org.stackway.billing.refund;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.stackway.billing.provider.ProviderTasks;
import org.stackway.events.billing.RefundEvent;
import org.stackway.events.billing.RefundEvent.RefundIssued;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.kit.command.Change;
import org.stackway.kit.command.Recorded;
import org.stackway.kit.store.Tx;

/** Asks the provider to pay a refund once it is issued. */
@ApplicationScoped
class RefundRequests {

    /** What the task of a refund begins with. */
    static final String TASK = "refund:";

    private static final String CHECKOUT_OF = "SELECT checkout_id FROM rm.payment WHERE payment_id = $1";

    private final ProviderTasks tasks;

    RefundRequests(ProviderTasks tasks) {
        this.tasks = tasks;
    }

    Uni<Void> follow(Tx tx, Change<Refund, RefundEvent> change) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Recorded<RefundEvent> recorded : change.events()) {
            if (recorded.event() instanceof RefundIssued issued) {
                all = all.chain(() -> request(tx, issued));
            }
        }
        return all;
    }

    /** Told to the provider after the commit, until it is taken; the refund's id makes it happen once. */
    private Uni<Void> request(Tx tx, RefundIssued issued) {
        PaymentId payment = issued.paymentId();
        if (payment == null) {
            return Uni.createFrom().voidItem();
        }
        return tx.sql().query(CHECKOUT_OF, payment.value()).chain((RowSet<Row> rows) -> {
            UUID checkout = rows.iterator().next().getUUID(0);
            return tasks.add(
                    tx,
                    TASK + issued.refundId(),
                    "/sandbox/refunds",
                    new RefundRequest(issued.refundId().wire(), payment.wire(), checkout.toString(), issued.amount()));
        });
    }

    /** What the provider is asked. */
    record RefundRequest(String refundId, String paymentId, String checkoutId, Money amount) {}
}

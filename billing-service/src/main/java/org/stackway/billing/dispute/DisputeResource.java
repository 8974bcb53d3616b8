package org.stackway.billing.dispute;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.DisputeId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.kit.disclosure.ShowsNoRecord;
import org.stackway.kit.http.Reads;

/** Disputes of payments, for those who answer the banks. */
@Path("/ops/v1/disputes")
public class DisputeResource {

    private static final String NEWEST = """
            SELECT dispute_id, payment_id, checkout_id, learner_id, amount_minor, currency, reason, status, opened_at,
                   decided_at
            FROM rm.dispute ORDER BY opened_at DESC, dispute_id DESC LIMIT 200
            """;

    private final Reads reads;

    DisputeResource(Reads reads) {
        this.reads = reads;
    }

    /** One dispute. {@code reason} is the provider's code. */
    public record DisputeView(
            DisputeId disputeId,
            PaymentId paymentId,
            CheckoutId checkoutId,
            LearnerId learnerId,
            Money amount,
            String reason,
            Dispute.Rank status,
            Instant openedAt,
            @Nullable Instant decidedAt) {}

    /** The newest disputes. */
    public record Disputes(List<DisputeView> items) {
        public Disputes {
            items = List.copyOf(items);
        }
    }

    @GET
    @ShowsNoRecord("disputes about payments, by their ids")
    @RolesAllowed({"ops", "bursar"})
    @Operation(summary = "The newest 200 disputes, the newest first")
    public Uni<Disputes> list() {
        return reads.run(tx -> tx.sql().query(NEWEST)).map(rows -> {
            List<DisputeView> items = new ArrayList<>();
            rows.forEach(row -> items.add(view(row)));
            return new Disputes(items);
        });
    }

    private static DisputeView view(Row row) {
        OffsetDateTime decidedAt = row.getOffsetDateTime("decided_at");
        return new DisputeView(
                new DisputeId(row.getUUID("dispute_id")),
                new PaymentId(row.getUUID("payment_id")),
                new CheckoutId(row.getUUID("checkout_id")),
                new LearnerId(row.getUUID("learner_id")),
                Money.of(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                row.getString("reason"),
                Dispute.Rank.valueOf(row.getString("status")),
                row.getOffsetDateTime("opened_at").toInstant(),
                decidedAt == null ? null : decidedAt.toInstant());
    }
}

package org.stackway.billing.reconciliation;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.ReconciliationBreakKind;
import org.stackway.events.value.ReconciliationId;
import org.stackway.kit.disclosure.ShowsNoRecord;
import org.stackway.kit.http.Reads;

/** Open cases, for those who must look at them. */
@Path("/ops/v1/cases")
public class CaseResource {

    private static final String NEWEST = """
            SELECT reconciliation_id, kind, provider, provider_reference, payment_id, checkout_id, amount_minor, currency,
                   opened_at, closed_at
            FROM rm.reconciliation_case ORDER BY opened_at DESC, reconciliation_id DESC LIMIT 200
            """;

    private final Reads reads;

    CaseResource(Reads reads) {
        this.reads = reads;
    }

    /** One case: money in suspense. */
    public record CaseView(
            ReconciliationId reconciliationId,
            ReconciliationBreakKind kind,
            String status,
            Money amount,
            String provider,
            @Nullable String providerReference,
            @Nullable PaymentId paymentId,
            @Nullable CheckoutId checkoutId,
            Instant openedAt) {}

    /** The newest cases. */
    public record Cases(List<CaseView> items) {
        public Cases {
            items = List.copyOf(items);
        }
    }

    @GET
    @ShowsNoRecord("cases about payments, by their ids")
    @RolesAllowed({"ops", "bursar"})
    @Operation(summary = "The newest 200 cases, the newest first")
    public Uni<Cases> list() {
        return reads.run(tx -> tx.sql().query(NEWEST)).map(rows -> {
            List<CaseView> items = new ArrayList<>();
            rows.forEach(row -> items.add(view(row)));
            return new Cases(items);
        });
    }

    private static CaseView view(Row row) {
        UUID payment = row.getUUID("payment_id");
        UUID checkout = row.getUUID("checkout_id");
        return new CaseView(
                new ReconciliationId(row.getUUID("reconciliation_id")),
                ReconciliationBreakKind.valueOf(row.getString("kind")),
                row.getOffsetDateTime("closed_at") == null ? "OPEN" : "CLOSED",
                Money.of(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                row.getString("provider"),
                row.getString("provider_reference"),
                payment == null ? null : new PaymentId(payment),
                checkout == null ? null : new CheckoutId(checkout),
                row.getOffsetDateTime("opened_at").toInstant());
    }
}

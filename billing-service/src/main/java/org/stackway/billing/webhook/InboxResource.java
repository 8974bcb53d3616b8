package org.stackway.billing.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.webhook.InboxReplays.Replayed;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.disclosure.ShowsNoRecord;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.http.Reads;
import org.stackway.kit.ops.AuditTrail;
import org.stackway.kit.ops.AuditTrail.Deed;
import org.stackway.kit.store.Transactions;

/** What providers delivered, for operators: to look at, and to have applied again. */
@Path("/ops/v1/webhook-inbox")
@RolesAllowed("ops")
public class InboxResource {

    private static final int MOST = 200;
    private static final String LIST = """
            SELECT id, provider, endpoint, scheme, key_id, delivery_id, semantic_key, status, note, conflicts, attempts,
                   received_at
            FROM provider.webhook""" + InboxFilter.WHERE;

    private final InboxReplays replays;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final Reads reads;
    private final Caller caller;

    InboxResource(InboxReplays replays, AuditTrail audit, Transactions transactions, Reads reads, Caller caller) {
        this.replays = replays;
        this.audit = audit;
        this.transactions = transactions;
        this.reads = reads;
        this.caller = caller;
    }

    /**
     * One delivery, without what it says.
     *
     * @param keyId which secret signed it
     * @param conflicts how often its id came again with another body
     */
    public record DeliveryView(
            long id,
            String provider,
            String endpoint,
            String scheme,
            @Nullable String keyId,
            String deliveryId,
            @Nullable String semanticKey,
            String status,
            @Nullable String note,
            int conflicts,
            int attempts,
            Instant receivedAt) {}

    /** Deliveries, and where the next ones begin. */
    public record Deliveries(List<DeliveryView> items) {
        public Deliveries {
            items = List.copyOf(items);
        }
    }

    @GET
    @Operation(summary = "The first 200 deliveries with a number after the one given, by the order in which they came")
    @ShowsNoRecord("deliveries of providers, by their ids")
    public Uni<Deliveries> list(
            @QueryParam("provider") @Nullable String provider,
            @QueryParam("status") @Nullable String status,
            @QueryParam("deliveryId") @Nullable String deliveryId,
            @QueryParam("after") @Nullable Long after) {
        InboxFilter filter = new InboxFilter(provider, status, deliveryId, null, null, after);
        return reads.run(tx -> tx.sql().query(LIST, filter.values(MOST))).map(rows -> {
            List<DeliveryView> items = new ArrayList<>();
            rows.forEach(row -> items.add(view(row)));
            return new Deliveries(items);
        });
    }

    private static DeliveryView view(Row row) {
        return new DeliveryView(
                row.getLong("id"),
                row.getString("provider"),
                row.getString("endpoint"),
                row.getString("scheme"),
                row.getString("key_id"),
                row.getString("delivery_id"),
                row.getString("semantic_key"),
                row.getString("status"),
                row.getString("note"),
                row.getInteger("conflicts"),
                row.getInteger("attempts"),
                row.getOffsetDateTime("received_at").toInstant());
    }

    /**
     * A replay that is asked for.
     *
     * @param filter which deliveries; all of them when absent
     * @param dryRun only tell what would come of it; so unless it says false
     * @param reason why, for the audit trail
     */
    public record ReplayRequest(
            @Nullable InboxFilter filter,
            @Nullable Boolean dryRun,
            @Nullable String reason) {}

    /**
     * What came of a replay, or would.
     *
     * @param counts how many deliveries came to what
     * @param facts how many events were added
     * @param next {@code filter.after} of the next request, if there may be more
     */
    public record ReplayReport(
            boolean dryRun,
            Map<String, Long> counts,
            int facts,
            List<Replayed> items,
            @Nullable Long next) {
        public ReplayReport {
            counts = Map.copyOf(counts);
            items = List.copyOf(items);
        }
    }

    @POST
    @Path("/replays")
    @Operation(summary = "Apply at most 200 deliveries again")
    public Uni<ReplayReport> replay(@Nullable ReplayRequest asked) {
        if (asked == null) {
            throw ProblemException.malformed("a replay needs a body that says which and why");
        }
        CommandContext by = caller.commandContext(asked.reason());
        InboxFilter filter = asked.filter() == null ? InboxFilter.ALL : asked.filter();
        boolean dryRun = !Boolean.FALSE.equals(asked.dryRun());
        return replays.replay(filter, MOST, dryRun)
                .map(items -> report(items, dryRun))
                .call(report -> dryRun ? Uni.createFrom().voidItem() : recorded(by, report));
    }

    private static ReplayReport report(List<Replayed> items, boolean dryRun) {
        Map<String, Long> counts =
                items.stream().collect(Collectors.groupingBy(Replayed::now, TreeMap::new, Collectors.counting()));
        return new ReplayReport(
                dryRun,
                counts,
                items.stream().mapToInt(Replayed::facts).sum(),
                items,
                items.size() < MOST ? null : items.getLast().id());
    }

    private Uni<Void> recorded(CommandContext by, ReplayReport report) {
        return transactions.run(tx -> audit.record(
                tx,
                by,
                new Deed(
                        "webhook-inbox.replay",
                        "webhook-inbox",
                        report.items().size() + " deliveries applied again, " + report.facts() + " new facts",
                        report.counts())));
    }
}

package org.stackway.billing.reconciliation;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.reconciliation.EnrollmentAnswers.Answers;
import org.stackway.billing.reconciliation.ReconciliationCommand.Assign;
import org.stackway.billing.reconciliation.ReconciliationCommand.Close;
import org.stackway.events.billing.ReconciliationEvent.ReconciliationBreakFound;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.ReconciliationBreakKind;
import org.stackway.events.value.ReconciliationId;
import org.stackway.events.value.ReconciliationResolution;
import org.stackway.events.value.RefundId;
import org.stackway.kit.disclosure.ShowsNoRecord;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Commands;
import org.stackway.kit.http.DryRunnable;
import org.stackway.kit.http.Page;
import org.stackway.kit.http.PageRequest;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.http.Reads;
import org.stackway.kit.store.Tx;

/** Breaks and their cases, for those who answer for the money: list, assign, close, and run by hand. */
@Path("/ops/v1/reconciliation")
@RolesAllowed({"ops", "bursar"})
public class ReconciliationResource {

    private static final String COLUMNS = """
            SELECT reconciliation_id, kind, provider, provider_reference, payment_id, checkout_id, stream, refund_id,
                   amount_minor, currency, owner, opened_at, closed_at, resolution, reason, version
            FROM rm.reconciliation_case
            """;
    private static final String ONE = COLUMNS + " WHERE reconciliation_id = $1";
    private static final String LIST = COLUMNS + """
             WHERE CASE $1 WHEN 'OPEN' THEN closed_at IS NULL WHEN 'CLOSED' THEN closed_at IS NOT NULL ELSE true END
               AND ($2::text IS NULL OR kind = $2) AND ($3::text IS NULL OR owner = $3)
               AND ($4::uuid IS NULL OR reconciliation_id > $4)
             ORDER BY reconciliation_id LIMIT $5
            """;

    private final Reads reads;
    private final Caller caller;
    private final Commands commands;
    private final ReconciliationAggregate cases;
    private final ReconciliationRuns runs;
    private final EnrollmentAnswers answers;

    ReconciliationResource(
            Reads reads,
            Caller caller,
            Commands commands,
            ReconciliationAggregate cases,
            ReconciliationRuns runs,
            EnrollmentAnswers answers) {
        this.reads = reads;
        this.caller = caller;
        this.commands = commands;
        this.cases = cases;
        this.runs = runs;
        this.answers = answers;
    }

    /** Whether a case is a break today. */
    public enum Status {
        OPEN,
        CLOSED
    }

    /**
     * One case.
     *
     * @param stream where to go on looking
     * @param ageSeconds business time since it was opened, or until it was closed
     */
    public record CaseView(
            ReconciliationId reconciliationId,
            ReconciliationBreakKind kind,
            Status status,
            Money amount,
            String provider,
            @Nullable String providerReference,
            @Nullable PaymentId paymentId,
            @Nullable CheckoutId checkoutId,
            @Nullable RefundId refundId,
            @Nullable String stream,
            @Nullable String owner,
            Instant openedAt,
            long ageSeconds,
            @Nullable Instant closedAt,
            @Nullable ReconciliationResolution resolution,
            @Nullable String reason) {}

    @GET
    @ShowsNoRecord("cases about payments, by their ids")
    @Path("/cases")
    @Operation(summary = "The cases, in the order of their ids")
    public Uni<Page<CaseView>> list(
            @QueryParam("status") @DefaultValue("OPEN") String status,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("owner") @Nullable String owner) {
        if (!status.equals("ALL")) {
            oneOf(Status.class, "status", status);
        }
        if (kind != null) {
            oneOf(ReconciliationBreakKind.class, "kind", kind);
        }
        PageRequest page = caller.page();
        @Nullable UUID after = page.after().map(UUID::fromString).orElse(null);
        return reads.run(tx -> tx.sql()
                        .query(LIST, status, kind, owner, after, page.fetch())
                        .map(rows -> {
                            List<CaseView> items = new ArrayList<>();
                            rows.forEach(row -> items.add(view(row, tx.now())));
                            return items;
                        }))
                .map(items -> page.of(items, item -> item.reconciliationId().wire()));
    }

    @GET
    @ShowsNoRecord("cases about payments, by their ids")
    @Path("/cases/{id}")
    @Operation(summary = "One case")
    public Uni<RestResponse<CaseView>> get(@PathParam("id") ReconciliationId id) {
        return reads.find(tx -> one(tx, id));
    }

    private static Uni<Optional<RestResponse<CaseView>>> one(Tx tx, ReconciliationId id) {
        return tx.sql()
                .query(ONE, id.value())
                .map(rows -> rows.rowCount() == 0
                        ? Optional.empty()
                        : Optional.of(Reads.versioned(
                                view(rows.iterator().next(), tx.now()),
                                rows.iterator().next().getLong("version"))));
    }

    /**
     * Who shall look after a case.
     *
     * @param owner the subject of somebody's token; absent: whoever asks
     */
    public record Assignment(@Nullable String owner) {}

    @POST
    @Path("/cases/{id}/assignments")
    @Operation(summary = "Say who looks after a case")
    @DryRunnable
    public Uni<RestResponse<CaseState>> assign(@PathParam("id") ReconciliationId id, Assignment body) {
        String owner = body.owner() == null ? caller.subject() : body.owner().trim();
        if (owner.isEmpty() || owner.length() > 100) {
            throw ProblemException.malformed("owner must have 1 to 100 characters");
        }
        return commands.submit(cases, id.wire(), new Assign(owner))
                .body(body)
                .ok(change -> after(change.after(), owner));
    }

    /**
     * How a case ended.
     *
     * @param reason what became of the difference
     */
    public record Closure(String reason) {}

    @POST
    @Path("/cases/{id}/closures")
    @Operation(summary = "Close a case that a person has dealt with; money that it held in suspense is taken out of it")
    @DryRunnable
    public Uni<RestResponse<CaseState>> close(@PathParam("id") ReconciliationId id, Closure body) {
        String reason = body.reason().trim();
        if (reason.isEmpty() || reason.length() > 500) {
            throw ProblemException.malformed("reason must have 1 to 500 characters");
        }
        return commands.submit(cases, id.wire(), new Close(reason))
                .body(body)
                .ok(change -> after(change.after(), change.after().owner()));
    }

    /** What a command leaves. */
    public record CaseState(
            ReconciliationBreakFound found,
            Status status,
            @Nullable String owner) {}

    private static CaseState after(Reconciliation state, @Nullable String owner) {
        return new CaseState(state.known(), state.open() ? Status.OPEN : Status.CLOSED, owner);
    }

    /**
     * A run by hand.
     *
     * @param date the last day to compare, of a daily run; absent: the last one that is over
     * @param dryRun true: tell what it would do, write nothing
     */
    public record RunRequest(
            String kind, @Nullable String date, @Nullable Boolean dryRun) {}

    @POST
    @Path("/runs")
    @Operation(summary = "Reconcile now, whatever the timer does: a break found twice is one case")
    @DryRunnable
    public Uni<RunReport> run(RunRequest body) {
        RunKind kind = oneOf(RunKind.class, "kind", body.kind());
        LocalDate date = body.date() == null ? null : date(body.date());
        if (date != null && kind != RunKind.DAILY) {
            throw ProblemException.malformed("only a DAILY run has a date");
        }
        caller.commandContext();
        return runs.run(kind, date, Boolean.TRUE.equals(body.dryRun()) || caller.dryRun())
                .onFailure(ProviderRecords.Unavailable.class)
                .transform(failure -> ProblemException.of(
                                503, "PROVIDER_UNAVAILABLE", String.valueOf(failure.getMessage()))
                        .with("Retry-After", "60"));
    }

    @GET
    @ShowsNoRecord("cases about payments, by their ids")
    @Path("/answers")
    @Operation(summary = "Whether every settled payment was answered exactly once for each enrolment that it covers")
    public Uni<Answers> answers() {
        return reads.run(answers::count);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw ProblemException.malformed("date must be a day like 2026-08-24");
        }
    }

    private static <T extends Enum<T>> T oneOf(Class<T> type, String name, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> ProblemException.malformed(
                        name + " must be one of " + Arrays.toString(type.getEnumConstants())));
    }

    private static CaseView view(Row row, Instant now) {
        UUID payment = row.getUUID("payment_id");
        UUID checkout = row.getUUID("checkout_id");
        UUID refund = row.getUUID("refund_id");
        Instant openedAt = row.getOffsetDateTime("opened_at").toInstant();
        Instant closedAt = row.getOffsetDateTime("closed_at") == null
                ? null
                : row.getOffsetDateTime("closed_at").toInstant();
        String resolution = row.getString("resolution");
        return new CaseView(
                new ReconciliationId(row.getUUID("reconciliation_id")),
                ReconciliationBreakKind.valueOf(row.getString("kind")),
                closedAt == null ? Status.OPEN : Status.CLOSED,
                Money.of(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                row.getString("provider"),
                row.getString("provider_reference"),
                payment == null ? null : new PaymentId(payment),
                checkout == null ? null : new CheckoutId(checkout),
                refund == null ? null : new RefundId(refund),
                row.getString("stream"),
                row.getString("owner"),
                openedAt,
                Duration.between(openedAt, closedAt == null ? now : closedAt).toSeconds(),
                closedAt,
                resolution == null ? null : ReconciliationResolution.valueOf(resolution),
                row.getString("reason"));
    }
}

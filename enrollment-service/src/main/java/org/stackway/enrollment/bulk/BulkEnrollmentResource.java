package org.stackway.enrollment.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.stackway.enrollment.bulk.BulkEnrollments.Line;
import org.stackway.enrollment.bulk.BulkEnrollments.Progress;
import org.stackway.events.value.Funding;
import org.stackway.events.value.Origin;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.Idempotency;
import org.stackway.kit.disclosure.ShowsNoRecord;
import org.stackway.kit.disclosure.ShowsRecord;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.CsvTable;
import org.stackway.kit.http.NeedsIdempotencyKey;
import org.stackway.kit.http.Page;
import org.stackway.kit.http.PageRequest;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.http.Reads;
import org.stackway.kit.rows.KeyedLists;
import org.stackway.kit.rows.RowWorkers;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.time.Ids;

/**
 * Enrols many learners for an organisation. Each row is a request of its own with a result of its own; the same {@code
 * Idempotency-Key} names the same bulk request for good, and sending it again goes on with it.
 */
@Path("/api/v1/bulk-enrollments")
public class BulkEnrollmentResource {

    static final int MAX_ROWS = 1_000;

    private static final int MAX_NAME_CHARS = 200;
    private static final Set<String> NEEDED = Set.of("learnerId", "offeringId");
    private static final Set<String> COLUMNS = Set.of("learnerId", "offeringId", "origin");

    private final Transactions transactions;
    private final Reads reads;
    private final Caller caller;
    private final BulkEnrollments bulks;
    private final KeyedLists lists;
    private final RowWorkers workers;
    private final Ids ids;
    private final ObjectMapper json;

    BulkEnrollmentResource(
            Transactions transactions,
            Reads reads,
            Caller caller,
            BulkEnrollments bulks,
            KeyedLists lists,
            RowWorkers workers,
            Ids ids,
            ObjectMapper json) {
        this.transactions = transactions;
        this.reads = reads;
        this.caller = caller;
        this.bulks = bulks;
        this.lists = lists;
        this.workers = workers;
        this.ids = ids;
        this.json = json;
    }

    /** 202 with the place where its progress is shown; with {@code Idempotency-Replayed} if it was known already. */
    @POST
    @ResponseStatus(202)
    @NeedsIdempotencyKey
    @RolesAllowed("registrar")
    @Operation(summary = "Enrol many learners for an organisation, as {organisation, funding?, rows:[…]}")
    public Uni<RestResponse<Progress>> enrol(Request body) {
        return take(body);
    }

    /** The same request as a table; sent in the one form or the other it is one request. */
    @POST
    @ResponseStatus(202)
    @NeedsIdempotencyKey
    @Consumes("text/csv")
    @RolesAllowed("registrar")
    @Operation(
            summary =
                    "Enrol many learners for an organisation, as a table with learnerId, offeringId and perhaps origin")
    public Uni<RestResponse<Progress>> enrolTable(
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("funding") @Nullable Funding funding,
            String table) {
        List<RequestRow> rows = CsvTable.read(table, COLUMNS, NEEDED).rows().stream()
                .map(row -> new RequestRow(
                        row.getOrDefault("learnerId", ""), row.getOrDefault("offeringId", ""), origin(row)))
                .toList();
        return take(new Request(organisation == null ? "" : organisation, funding, rows));
    }

    private static @Nullable Origin origin(Map<String, String> row) {
        String written = row.get("origin");
        try {
            return written == null ? null : Origin.valueOf(written);
        } catch (IllegalArgumentException unknown) {
            throw ProblemException.malformed("origin is NEW or UPGRADE");
        }
    }

    private Uni<RestResponse<Progress>> take(Request body) {
        check(body);
        CommandContext context = caller.commandContext();
        Idempotency key = caller.idempotency(text(body));
        String by = caller.subject();
        List<BulkRow.Named> rows = rows(body);
        return transactions
                .runRetrying(tx -> lists.take(
                        tx, BulkEnrollments.TABLE, by, key, context, Map.of("organisation", body.organisation()), rows))
                .chain(intake -> accepted(intake.bulkId(), intake.known()));
    }

    @POST
    @ResponseStatus(202)
    @Path("/{bulkId}/resumptions")
    @RolesAllowed("registrar")
    @Operation(summary = "Try again the rows that could not be decided")
    public Uni<RestResponse<Progress>> resume(@PathParam("bulkId") UUID bulkId) {
        // staff who write say why
        caller.commandContext();
        return transactions
                .run(tx -> lists.resume(tx, BulkEnrollments.TABLE, bulkId))
                .chain(() -> accepted(bulkId, false));
    }

    private Uni<RestResponse<Progress>> accepted(UUID bulkId, boolean known) {
        workers.wake();
        return reads.find(tx -> bulks.progress(tx, bulkId)).map(progress -> {
            RestResponse.ResponseBuilder<Progress> response = RestResponse.ResponseBuilder.accepted(progress)
                    .header("Location", "/api/v1/bulk-enrollments/" + bulkId);
            return known ? response.header("Idempotency-Replayed", "true").build() : response.build();
        });
    }

    @GET
    @ShowsNoRecord("how many rows are done")
    @Path("/{bulkId}")
    @RolesAllowed({"registrar", "advisor", "ops"})
    @Operation(summary = "How far a bulk request is")
    public Uni<Progress> progress(@PathParam("bulkId") UUID bulkId) {
        return reads.find(tx -> bulks.progress(tx, bulkId));
    }

    @GET
    @ShowsRecord
    @Path("/{bulkId}/rows")
    @RolesAllowed({"registrar", "advisor", "ops"})
    @Operation(summary = "The rows of a bulk request, and what became of each")
    public Uni<Page<Line>> lines(@PathParam("bulkId") UUID bulkId, @QueryParam("state") @Nullable RowState state) {
        PageRequest page = caller.page();
        return reads.find(tx -> bulks.progress(tx, bulkId)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : bulks.lines(tx, bulkId, Optional.ofNullable(state), page)
                                .map(Optional::of)));
    }

    private static void check(Request body) {
        if (body.organisation().isBlank() || body.organisation().length() > MAX_NAME_CHARS) {
            throw ProblemException.malformed("organisation has 1 to " + MAX_NAME_CHARS + " characters");
        }
        if (body.rows().isEmpty() || body.rows().size() > MAX_ROWS) {
            throw ProblemException.malformed("a bulk request has 1 to " + MAX_ROWS + " rows");
        }
    }

    private List<BulkRow.Named> rows(Request body) {
        List<BulkRow.Named> rows = new ArrayList<>();
        for (RequestRow row : body.rows()) {
            BulkRow written = new BulkRow(
                    rows.size() + 1,
                    row.learnerId(),
                    row.offeringId(),
                    row.origin() != null ? row.origin() : Origin.NEW,
                    body.funding() != null ? body.funding() : Funding.EMPLOYER);
            rows.add(new BulkRow.Named(written, ids.next()));
        }
        return rows;
    }

    private String text(Request body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * The body of a bulk request.
     *
     * @param organisation for whom
     * @param funding of all rows, EMPLOYER unless told
     */
    public record Request(String organisation, @Nullable Funding funding, List<RequestRow> rows) {}

    /**
     * One learner and one course.
     *
     * @param origin NEW unless told
     */
    public record RequestRow(
            String learnerId, String offeringId, @Nullable Origin origin) {}
}

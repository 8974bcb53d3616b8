package org.stackway.transcript.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.stackway.events.value.OfferingId;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.Idempotency;
import org.stackway.kit.disclosure.ShowsNoRecord;
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
import org.stackway.transcript.bulk.BulkGrades.Line;
import org.stackway.transcript.bulk.BulkGrades.Progress;

/**
 * Posts the grades of an offering. Each row is a grade of its own with a result of its own; the same {@code Idempotency-Key}
 * names the same list for good, and sending it again goes on with it.
 */
@Path("/api/v1/bulk-grades")
public class BulkGradeResource {

    static final int MAX_ROWS = 1_000;

    private static final Set<String> COLUMNS = Set.of("enrollmentId", "grade");

    private final Transactions transactions;
    private final Reads reads;
    private final Caller caller;
    private final BulkGrades bulks;
    private final KeyedLists lists;
    private final RowWorkers workers;
    private final ObjectMapper json;

    BulkGradeResource(
            Transactions transactions,
            Reads reads,
            Caller caller,
            BulkGrades bulks,
            KeyedLists lists,
            RowWorkers workers,
            ObjectMapper json) {
        this.transactions = transactions;
        this.reads = reads;
        this.caller = caller;
        this.bulks = bulks;
        this.lists = lists;
        this.workers = workers;
        this.json = json;
    }

    /** 202 with the place where its progress is shown; with {@code Idempotency-Replayed} if it was known already. */
    @POST
    @ResponseStatus(202)
    @NeedsIdempotencyKey
    @RolesAllowed({"faculty", "registrar"})
    @Operation(summary = "Post the grades of an offering in one list; 202 with the place where its progress is shown")
    public Uni<RestResponse<Progress>> post(@NotNull @Valid Request body) {
        return take(body);
    }

    /** The same list as a table with the columns enrollmentId and grade; sent in the one form or the other it is one list. */
    @POST
    @ResponseStatus(202)
    @NeedsIdempotencyKey
    @Consumes("text/csv")
    @RolesAllowed({"faculty", "registrar"})
    @Operation(summary = "Post the grades of an offering as a table")
    public Uni<RestResponse<Progress>> postTable(
            @QueryParam("offeringId") @Nullable OfferingId offering, String table) {
        if (offering == null) {
            throw ProblemException.malformed("offeringId says which offering the grades are of");
        }
        return take(new Request(
                offering,
                CsvTable.read(table, COLUMNS, COLUMNS).rows().stream()
                        .map(row -> new RequestRow(row.getOrDefault("enrollmentId", ""), row.getOrDefault("grade", "")))
                        .toList()));
    }

    private Uni<RestResponse<Progress>> take(Request body) {
        if (body.rows().isEmpty() || body.rows().size() > MAX_ROWS) {
            throw ProblemException.malformed("a list of grades has 1 to " + MAX_ROWS + " rows");
        }
        CommandContext context = caller.commandContext();
        Idempotency key = caller.idempotency(text(body));
        String by = caller.subject();
        List<GradeRow> rows = new ArrayList<>();
        body.rows().forEach(row -> rows.add(new GradeRow(rows.size() + 1, row.enrollmentId(), row.grade())));
        return transactions
                .runRetrying(tx -> lists.take(
                        tx,
                        BulkGrades.TABLE,
                        by,
                        key,
                        context,
                        Map.of(
                                "offering_id",
                                body.offeringId().wire(),
                                "actor",
                                context.actor().wire()),
                        rows))
                .chain(intake -> accepted(intake.bulkId(), intake.known()));
    }

    @POST
    @ResponseStatus(202)
    @Path("/{bulkId}/resumptions")
    @RolesAllowed({"faculty", "registrar"})
    @Operation(summary = "Try again the rows whose enrolments were not known")
    public Uni<RestResponse<Progress>> resume(@PathParam("bulkId") UUID bulkId) {
        // staff who write say why
        caller.commandContext();
        return transactions
                .run(tx -> lists.resume(tx, BulkGrades.TABLE, bulkId))
                .chain(() -> accepted(bulkId, false));
    }

    private Uni<RestResponse<Progress>> accepted(UUID bulkId, boolean known) {
        workers.wake();
        return reads.find(tx -> bulks.progress(tx, bulkId)).map(progress -> {
            RestResponse.ResponseBuilder<Progress> response =
                    RestResponse.ResponseBuilder.accepted(progress).header("Location", "/api/v1/bulk-grades/" + bulkId);
            return known ? response.header("Idempotency-Replayed", "true").build() : response.build();
        });
    }

    @GET
    @ShowsNoRecord("how many rows are done")
    @Path("/{bulkId}")
    @RolesAllowed({"faculty", "registrar", "ops"})
    @Operation(summary = "How far a list of grades is")
    public Uni<Progress> progress(@PathParam("bulkId") UUID bulkId) {
        return reads.find(tx -> bulks.progress(tx, bulkId));
    }

    @GET
    @ShowsNoRecord("rows as they were sent, by enrolment")
    @Path("/{bulkId}/rows")
    @RolesAllowed({"faculty", "registrar", "ops"})
    @Operation(summary = "The rows of a list of grades, and what became of each")
    public Uni<Page<Line>> lines(@PathParam("bulkId") UUID bulkId, @QueryParam("state") @Nullable RowState state) {
        PageRequest page = caller.page();
        return reads.find(tx -> bulks.progress(tx, bulkId)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : bulks.lines(tx, bulkId, Optional.ofNullable(state), page)
                                .map(Optional::of)));
    }

    private String text(Request body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The grades of an offering. */
    public record Request(
            @NotNull OfferingId offeringId, @NotNull List<RequestRow> rows) {}

    /** One enrolment and its final grade. */
    public record RequestRow(
            @NotNull String enrollmentId, @NotNull String grade) {}
}

package org.stackway.billing.document;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.ledger.AccountReader;
import org.stackway.billing.ledger.Ledger;
import org.stackway.billing.ledger.Statement;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.disclosure.ShowsRecord;
import org.stackway.kit.document.IdentityAssertions;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Reads;

/**
 * Account activity between two instants, or of whole local days ({@code to} included), everything if neither is given: as
 * data, for a spreadsheet, or to be printed. A class of its own, because the account's own resource claims every path below
 * it.
 */
@Path("/api/v1/accounts/{learnerId}/statement")
@RolesAllowed({"learner", "bursar", "registrar", "advisor", "ops", "service"})
public class StatementResource {

    private final Reads reads;
    private final Caller caller;
    private final AccountReader accounts;
    private final Ledger ledger;
    private final IdentityAssertions names;

    StatementResource(Reads reads, Caller caller, AccountReader accounts, Ledger ledger, IdentityAssertions names) {
        this.reads = reads;
        this.caller = caller;
        this.accounts = accounts;
        this.ledger = ledger;
        this.names = names;
    }

    /**
     * The statement, in the format that the request accepts; JSON for one that does not mind.
     *
     * @param assertion who the learner is, as enrollment-service has signed it; without it a printed statement shows the
     *     learner's id and says that it is unofficial
     */
    @GET
    @ShowsRecord
    @Produces({MediaType.APPLICATION_JSON, Format.CSV_TYPE, Format.PDF_TYPE})
    @Operation(summary = "Account activity between two instants or local days: as data, as a table, or to be printed")
    @APIResponse(
            responseCode = "200",
            description = "the statement in the form that was asked for",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Statement.class)),
                @Content(mediaType = Format.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Format.PDF_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Uni<Response> get(
            @PathParam("learnerId") LearnerId learnerId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @HeaderParam(IdentityAssertions.HEADER) @Nullable String assertion,
            @Context HttpHeaders headers) {
        Format format = Format.wanted(headers);
        return statement(learnerId, from, to)
                .emitOn(Infrastructure.getDefaultExecutor())
                .map(statement -> Response.ok(in(format, statement, assertion), format.type())
                        .build());
    }

    private Object in(Format format, Statement statement, @Nullable String assertion) {
        return switch (format) {
            case JSON -> statement;
            case CSV -> StatementCsv.of(statement);
            case PDF -> Printed.statement(statement, names.nameOf(assertion, statement.learnerId()));
        };
    }

    private Uni<Statement> statement(LearnerId learner, @Nullable String from, @Nullable String to) {
        Period period = Period.of(from, to);
        caller.mayAccess(learner);
        return reads.await("learner " + learner, tx -> accounts.of(tx, learner).chain(known -> {
            if (known.isEmpty()) {
                return Uni.createFrom().item(Optional.empty());
            }
            return ledger.ofLearner(tx, learner)
                    .map(postings -> Optional.of(Statement.of(known.get(), postings, period.start(), period.end())));
        }));
    }
}

package org.stackway.billing.document;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.disclosure.ShowsRecord;
import org.stackway.kit.document.IdentityAssertions;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Reads;

/** One receipt, as data or to be printed. */
@Path("/api/v1/receipts/{number}")
public class ReceiptResource {

    private final Reads reads;
    private final Caller caller;
    private final Receipts receipts;
    private final IdentityAssertions names;

    ReceiptResource(Reads reads, Caller caller, Receipts receipts, IdentityAssertions names) {
        this.reads = reads;
        this.caller = caller;
        this.receipts = receipts;
        this.names = names;
    }

    /**
     * The receipt, as JSON or PDF as the request accepts; somebody else's does not exist for a learner.
     *
     * @param assertion who the learner is, as enrollment-service has signed it; without it a printed receipt shows the
     *     learner's id and says that it is unofficial
     */
    @GET
    @ShowsRecord
    @Produces({MediaType.APPLICATION_JSON, Format.PDF_TYPE})
    @RolesAllowed({"learner", "bursar", "registrar", "advisor", "ops", "service"})
    @Operation(summary = "One receipt, as data or to be printed")
    @APIResponse(
            responseCode = "200",
            description = "the receipt in the form that was asked for",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Receipt.class)),
                @Content(mediaType = Format.PDF_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Uni<Response> get(
            @PathParam("number") long number,
            @HeaderParam(IdentityAssertions.HEADER) @Nullable String assertion,
            @Context HttpHeaders headers) {
        boolean printed = Format.wanted(headers) == Format.PDF;
        return find(number)
                .emitOn(Infrastructure.getDefaultExecutor())
                .map(receipt -> printed
                        ? Response.ok(
                                        Printed.receipt(receipt, names.nameOf(assertion, receipt.learnerId())),
                                        Format.PDF_TYPE)
                                .build()
                        : Response.ok(receipt, MediaType.APPLICATION_JSON).build());
    }

    private Uni<Receipt> find(long number) {
        return reads.find(tx -> receipts.numbered(tx, number)
                        .map(found -> found.stream().findFirst()))
                .invoke(receipt -> caller.mayAccess(receipt.learnerId()));
    }
}

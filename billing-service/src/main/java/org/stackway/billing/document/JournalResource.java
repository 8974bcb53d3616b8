package org.stackway.billing.document;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.ledger.Ledger;
import org.stackway.kit.disclosure.ShowsNoRecord;
import org.stackway.kit.http.Reads;

/** The ledger for those who keep other books. */
@Path("/ops/v1/ledger/journal")
public class JournalResource {

    private final Reads reads;
    private final Ledger ledger;

    JournalResource(Reads reads, Ledger ledger) {
        this.reads = reads;
        this.ledger = ledger;
    }

    @GET
    @ShowsNoRecord("the books: enrolments and payments by their ids")
    @Produces(MediaType.TEXT_PLAIN)
    @RolesAllowed({"ops", "bursar"})
    @Operation(summary = "Every posting between two instants, or of whole local days (to included), for hledger")
    public Uni<String> journal(@QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        Period period = Period.of(from, to);
        return reads.run(tx -> ledger.between(tx, period.start(), period.end()))
                .emitOn(Infrastructure.getDefaultExecutor())
                .map(HledgerJournal::of);
    }
}

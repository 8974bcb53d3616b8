package org.stackway.billing.document;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.disclosure.ShowsRecord;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Page;
import org.stackway.kit.http.PageRequest;
import org.stackway.kit.http.Reads;

/** The receipts of one account. A class of its own, because the account's own resource claims every path below it. */
@Path("/api/v1/accounts/{learnerId}/receipts")
public class AccountReceiptsResource {

    private final Reads reads;
    private final Caller caller;
    private final Receipts receipts;

    AccountReceiptsResource(Reads reads, Caller caller, Receipts receipts) {
        this.reads = reads;
        this.caller = caller;
        this.receipts = receipts;
    }

    @GET
    @ShowsRecord
    @RolesAllowed({"learner", "bursar", "registrar", "advisor", "ops", "service"})
    @Operation(summary = "A learner's receipts, in the order of their numbers")
    public Uni<Page<Receipt>> ofLearner(@PathParam("learnerId") LearnerId learner) {
        caller.mayAccess(learner);
        PageRequest page = caller.page();
        long after = page.after().map(Long::parseLong).orElse(0L);
        return reads.run(tx -> receipts.of(tx, learner, after, page.fetch()))
                .map(found -> page.of(found, receipt -> Long.toString(receipt.number())));
    }
}

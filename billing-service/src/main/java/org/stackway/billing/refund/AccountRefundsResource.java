package org.stackway.billing.refund;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.disclosure.ShowsRecord;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Reads;

/** The refunds of one account. A class of its own, because the account's own resource claims every path below it. */
@Path("/api/v1/accounts/{learnerId}/refunds")
public class AccountRefundsResource {

    private static final String OF_LEARNER =
            "from RefundRow r where r.learnerId = :learner order by r.approvedAt, r.refundId";

    private final Reads reads;
    private final Caller caller;

    AccountRefundsResource(Reads reads, Caller caller) {
        this.reads = reads;
        this.caller = caller;
    }

    @GET
    @ShowsRecord
    @RolesAllowed({"learner", "bursar", "registrar", "advisor", "ops", "service"})
    @Operation(summary = "All refunds of a learner, the oldest first")
    public Uni<Refunds> ofLearner(@PathParam("learnerId") LearnerId learner) {
        caller.mayAccess(learner);
        return reads.run(tx -> tx.session()
                        .createSelectionQuery(OF_LEARNER, RefundRow.class)
                        .setParameter("learner", learner.value())
                        .getResultList())
                .map(rows -> new Refunds(rows.stream().map(RefundRow::view).toList()));
    }

    /** A learner's refunds. */
    public record Refunds(List<RefundView> items) {
        public Refunds {
            items = List.copyOf(items);
        }
    }
}

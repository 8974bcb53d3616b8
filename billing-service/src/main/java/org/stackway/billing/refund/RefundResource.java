package org.stackway.billing.refund;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.RefundId;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Reads;
import org.stackway.kit.store.Tx;

/** Refunds over HTTP; they come from facts, so there is nothing to post. */
@Path("/api/v1")
public class RefundResource {

    private static final String OF_LEARNER =
            "from RefundRow r where r.learnerId = :learner order by r.approvedAt, r.refundId";

    private final Reads reads;
    private final Caller caller;

    RefundResource(Reads reads, Caller caller) {
        this.reads = reads;
        this.caller = caller;
    }

    /** One refund. */
    @GET
    @Path("/refunds/{refundId}")
    @RolesAllowed({"learner", "bursar", "registrar", "advisor", "ops", "service"})
    public Uni<Response> get(@PathParam("refundId") RefundId refundId) {
        return reads.find(tx -> tx.session().get(RefundRow.class, refundId.value()).map(Optional::ofNullable))
                .map(row -> {
                    caller.mayAccess(row.learnerId());
                    return Response.ok(row.view())
                            .tag(new EntityTag(Long.toString(row.version())))
                            .build();
                });
    }

    /** All refunds of a learner, the oldest first. */
    @GET
    @Path("/accounts/{learnerId}/refunds")
    @RolesAllowed({"learner", "bursar", "registrar", "advisor", "ops", "service"})
    public Uni<Refunds> ofLearner(@PathParam("learnerId") LearnerId learner) {
        caller.mayAccess(learner);
        return reads.run(tx -> rows(tx, learner))
                .map(rows -> new Refunds(rows.stream().map(RefundRow::view).toList()));
    }

    private static Uni<List<RefundRow>> rows(Tx tx, LearnerId learner) {
        return tx.session()
                .createSelectionQuery(OF_LEARNER, RefundRow.class)
                .setParameter("learner", learner.value())
                .getResultList();
    }

    /** A learner's refunds. */
    public record Refunds(List<RefundView> items) {
        public Refunds {
            items = List.copyOf(items);
        }
    }
}

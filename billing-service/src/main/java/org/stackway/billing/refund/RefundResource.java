package org.stackway.billing.refund;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.stackway.events.value.RefundId;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Reads;

/** Refunds over HTTP; they come from facts, so there is nothing to post. */
@Path("/api/v1/refunds")
public class RefundResource {

    private final Reads reads;
    private final Caller caller;

    RefundResource(Reads reads, Caller caller) {
        this.reads = reads;
        this.caller = caller;
    }

    /** One refund. */
    @GET
    @Path("/{refundId}")
    @RolesAllowed({"learner", "bursar", "registrar", "advisor", "ops", "service"})
    public Uni<Response> get(@PathParam("refundId") RefundId refundId) {
        return reads.find(tx ->
                        tx.session().get(RefundRow.class, refundId.value()).map(Optional::ofNullable))
                .map(row -> {
                    caller.mayAccess(row.learnerId());
                    return Response.ok(row.view())
                            .tag(new EntityTag(Long.toString(row.version())))
                            .build();
                });
    }
}

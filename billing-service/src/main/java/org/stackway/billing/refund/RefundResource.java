package org.stackway.billing.refund;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.RefundId;
import org.stackway.kit.disclosure.ShowsRecord;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Reads;
import org.stackway.kit.http.TimeTravel;
import org.stackway.kit.store.AsOf;

/** Refunds over HTTP; they come from facts, so there is nothing to post. */
@Path("/api/v1/refunds")
public class RefundResource {

    private final Reads reads;
    private final Caller caller;
    private final TimeTravel travel;
    private final RefundAggregate refunds;

    RefundResource(Reads reads, Caller caller, TimeTravel travel, RefundAggregate refunds) {
        this.reads = reads;
        this.caller = caller;
        this.travel = travel;
        this.refunds = refunds;
    }

    @GET
    @ShowsRecord
    @Path("/{refundId}")
    @RolesAllowed({"learner", "bursar", "registrar", "advisor", "ops", "service"})
    @Operation(summary = "One refund, now or as it was known at an instant or version")
    public Uni<RestResponse<RefundView>> get(
            @PathParam("refundId") RefundId refundId, @QueryParam("asOf") @Nullable AsOf asOf) {
        if (asOf != null) {
            return travel.read(
                    refunds,
                    refundId.wire(),
                    asOf,
                    refund -> caller.mayAccess(refund.known().learnerId()),
                    then -> RefundView.of(then.events()));
        }
        return reads.find(tx ->
                        tx.session().get(RefundRow.class, refundId.value()).map(Optional::ofNullable))
                .map(row -> {
                    caller.mayAccess(row.learnerId());
                    return RestResponse.ResponseBuilder.ok(row.view())
                            .tag(new EntityTag(Long.toString(row.version())))
                            .build();
                });
    }
}

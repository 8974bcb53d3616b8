package org.stackway.kit.relay;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.stackway.kit.disclosure.ShowsNoRecord;

/** The relay as operators see it. */
@Path("/ops/v1/relay")
public class RelayResource {

    private final RelayInspection inspection;

    RelayResource(RelayInspection inspection) {
        this.inspection = inspection;
    }

    @GET
    @ShowsNoRecord("the machinery")
    @RolesAllowed("ops")
    @Operation(summary = "Mark, lag and owner of each shard, holes and blocked streams")
    public Uni<RelayStatus> status() {
        return inspection.status();
    }
}

package org.stackway.kit.relay;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The relay as operators see it. */
@Path("/ops/v1/relay")
public class RelayResource {

    private final RelayInspection inspection;

    RelayResource(RelayInspection inspection) {
        this.inspection = inspection;
    }

    /** Mark, lag and owner of each shard, holes and blocked streams. */
    @GET
    @RolesAllowed("ops")
    public Uni<RelayStatus> status() {
        return inspection.status();
    }
}

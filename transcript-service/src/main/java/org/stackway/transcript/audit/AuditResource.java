package org.stackway.transcript.audit;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.disclosure.ShowsRecord;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Reads;

/** Degree audits over HTTP. */
@Path("/api/v1")
public class AuditResource {

    private final Reads reads;
    private final Caller caller;
    private final Audits audits;

    AuditResource(Reads reads, Caller caller, Audits audits) {
        this.reads = reads;
        this.caller = caller;
        this.audits = audits;
    }

    @GET
    @ShowsRecord
    @Path("/learners/{id}/degree-audits/{programme}")
    @RolesAllowed({"learner", "registrar", "advisor"})
    @Operation(
            summary =
                    "What the learner has of the degree and what is missing, as of now: nothing is conferred by asking")
    public Uni<DegreeAuditView> audit(@PathParam("id") LearnerId id, @PathParam("programme") ProgrammeCode programme) {
        caller.mayAccess(id);
        return reads.await("learner %s in %s".formatted(id, programme), tx -> audits.facts(tx, id, programme)
                .map(found -> found.flatMap(
                        facts -> DegreeAudit.of(programme, facts).map(audit -> DegreeAuditView.of(id, audit, facts)))));
    }
}

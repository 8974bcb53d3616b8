package org.stackway.kit.explanation;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.stackway.kit.disclosure.ShowsRecord;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Reads;

/** Explains decisions to the learner concerned and to staff. Anybody else's does not exist for a learner. */
@Path("/api/v1/decisions")
public class DecisionResource {

    private final Explanations explanations;
    private final Reads reads;
    private final Caller caller;

    DecisionResource(Explanations explanations, Reads reads, Caller caller) {
        this.explanations = explanations;
        this.reads = reads;
        this.caller = caller;
    }

    @GET
    @ShowsRecord
    @Path("/{decisionId}/explanation")
    @RolesAllowed({"learner", "registrar", "advisor", "bursar", "faculty", "ops", "service"})
    @Operation(summary = "Why it was decided as it was")
    public Uni<Explanation> explanation(@PathParam("decisionId") UUID decisionId) {
        Optional<String> onlyOwn =
                caller.isLearner() && !caller.isStaff() ? Optional.of(caller.subject()) : Optional.empty();
        return reads.find(tx -> explanations.of(tx, decisionId, onlyOwn))
                .call(found -> reads.run(tx -> explanations.concerned(tx, decisionId))
                        .invoke(concerned -> concerned.ifPresent(caller::asksFor)));
    }
}

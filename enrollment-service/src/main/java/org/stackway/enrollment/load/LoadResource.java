package org.stackway.enrollment.load;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.SessionId;
import org.stackway.kit.disclosure.ShowsRecord;
import org.stackway.kit.domain.PolicyBook;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.http.Reads;

/** A learner's load over HTTP. */
@Path("/api/v1/learners/{learnerId}/load")
public class LoadResource {

    private final Reads reads;
    private final Caller caller;
    private final PolicyBook book;

    LoadResource(Reads reads, Caller caller, PolicyBook book) {
        this.reads = reads;
        this.caller = caller;
        this.book = book;
    }

    @GET
    @ShowsRecord
    @RolesAllowed({"learner", "registrar", "advisor", "bursar"})
    @Operation(summary = "The load in a session and in its semester, by the thresholds in force now")
    public Uni<LoadView> load(
            @PathParam("learnerId") LearnerId learner, @QueryParam("sessionId") @Nullable SessionId session) {
        caller.mayAccess(learner);
        if (session == null) {
            throw ProblemException.malformed("sessionId is missing");
        }
        return reads.run(tx -> StudiesReader.read(tx, learner, session)
                .map(studies -> LoadView.of(learner, session, studies, book.inForce("load", tx.now()))));
    }
}

package org.stackway.kit.disclosure;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Page;
import org.stackway.kit.http.PageRequest;
import org.stackway.kit.http.Reads;

/** Tells learners who else has seen their record in this service (34 CFR 99.32(c)). */
@Path("/api/v1/learners/{id}/disclosures")
public class DisclosuresResource {

    private final Disclosures disclosures;
    private final Reads reads;
    private final Caller caller;

    DisclosuresResource(Disclosures disclosures, Reads reads, Caller caller) {
        this.disclosures = disclosures;
        this.reads = reads;
        this.caller = caller;
    }

    /** The latest first; reads by the learner are not told. */
    @GET
    @ShowsRecord
    @RolesAllowed({"learner", "registrar"})
    @Operation(summary = "Who else has seen this learner's record here")
    public Uni<Page<DisclosureLine>> ofLearner(@PathParam("id") LearnerId learner) {
        caller.mayAccess(learner);
        PageRequest page = caller.page();
        @Nullable Long before = page.after().map(Long::valueOf).orElse(null);
        return reads.run(tx -> disclosures.ofLearner(tx, learner, before, page.fetch()))
                .map(lines -> page.of(lines, line -> Long.toString(line.id())));
    }
}

package org.stackway.kit.ops;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.disclosure.ShowsNoRecord;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Page;
import org.stackway.kit.http.PageRequest;
import org.stackway.kit.http.Reads;
import org.stackway.kit.ops.AuditTrail.Entry;
import org.stackway.kit.ops.AuditTrail.Filter;

/** What operators did to this service. */
@Path("/ops/v1/audit")
@RolesAllowed("ops")
public class AuditResource {

    private final AuditTrail trail;
    private final Reads reads;
    private final Caller caller;

    AuditResource(AuditTrail trail, Reads reads, Caller caller) {
        this.trail = trail;
        this.reads = reads;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Who did what to the machinery, and why; the newest first")
    @ShowsNoRecord("what operators did")
    public Uni<Page<Entry>> entries(
            @QueryParam("verb") @Nullable String verb,
            @QueryParam("target") @Nullable String target,
            @QueryParam("actor") @Nullable String actor) {
        PageRequest page = caller.page();
        @Nullable Long before = page.after().map(Long::valueOf).orElse(null);
        Filter filter = new Filter(verb, target, actor);
        return reads.run(tx -> trail.latest(tx, filter, before, page.fetch()))
                .map(found -> page.of(found, entry -> Long.toString(entry.id())));
    }
}

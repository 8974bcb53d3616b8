package org.stackway.kit.explanation;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.stackway.kit.disclosure.ShowsNoRecord;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.PolicyBook;
import org.stackway.kit.http.Reads;

/** The policies by which this service decides. */
@Path("/ops/v1/policies")
@RolesAllowed("ops")
public class PoliciesResource {

    private final PolicyBook book;
    private final Reads reads;

    PoliciesResource(PolicyBook book, Reads reads) {
        this.book = book;
        this.reads = reads;
    }

    @GET
    @Operation(summary = "Every version of every policy, and which one is in force now")
    @ShowsNoRecord("policies")
    public Uni<Listing> policies() {
        return reads.run(tx -> Uni.createFrom().item(listing(tx.now())));
    }

    private Listing listing(Instant now) {
        List<Policy> inForce = book.inForce(now);
        return new Listing(
                now,
                book.all().stream()
                        .map(policy -> Version.of(policy, inForce.contains(policy)))
                        .toList());
    }

    /** The versions as of a business instant. */
    public record Listing(Instant asOf, List<Version> items) {}

    /**
     * One version of a policy.
     *
     * @param id of the question it settles
     */
    public record Version(
            String id,
            String name,
            int version,
            Instant validFrom,
            boolean inForce,
            String title,
            String source,
            Map<String, String> parameters) {
        static Version of(Policy policy, boolean inForce) {
            return new Version(
                    policy.id(),
                    policy.name(),
                    policy.version(),
                    policy.validFrom(),
                    inForce,
                    policy.title(),
                    policy.source(),
                    policy.parameters());
        }
    }
}

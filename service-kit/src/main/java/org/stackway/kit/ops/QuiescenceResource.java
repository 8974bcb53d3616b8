package org.stackway.kit.ops;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.disclosure.ShowsNoRecord;

/** Whether the service has nothing left to do, and when it will have something to do next (D20). */
@Path("/ops/v1/quiescence")
@RolesAllowed("ops")
public class QuiescenceResource {

    private final Quiescence quiescence;

    QuiescenceResource(Quiescence quiescence) {
        this.quiescence = quiescence;
    }

    @GET
    @Operation(summary = "Whether anything is under way, and when the next deadline is due")
    @ShowsNoRecord("the machinery")
    public Uni<Standing> read() {
        return quiescence
                .report()
                .map(report -> new Standing(
                        report.quiet(),
                        report.reasons(),
                        report.nextDueAt().orElse(null),
                        report.lastDueAt().orElse(null)));
    }

    /** The answer, in business time; {@code lastDueAt} is the last instant due within the hour of {@code nextDueAt}. */
    public record Standing(
            boolean quiet,
            List<String> reasons,
            @Nullable Instant nextDueAt,
            @Nullable Instant lastDueAt) {}
}

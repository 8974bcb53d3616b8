package org.stackway.kit.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.decision.DecisionLog;
import org.stackway.kit.decision.DecisionOutcome;
import org.stackway.kit.decision.StoredDecision;
import org.stackway.kit.disclosure.ShowsNoRecord;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Page;
import org.stackway.kit.http.PageRequest;
import org.stackway.kit.http.Reads;

/** The decision log for operators. */
@Path("/ops/v1/decisions")
@RolesAllowed("ops")
public class DecisionsResource {

    private final DecisionLog log;
    private final Reads reads;
    private final Caller caller;

    DecisionsResource(DecisionLog log, Reads reads, Caller caller) {
        this.log = log;
        this.reads = reads;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The decisions, the newest first; of one stream, or of all")
    @ShowsNoRecord("which decisions there were, by their streams")
    public Uni<Page<Item>> decisions(
            @QueryParam("subject") @Nullable String subject, @QueryParam("outcome") @Nullable DecisionOutcome outcome) {
        PageRequest page = caller.page();
        @Nullable UUID before = page.after().map(UUID::fromString).orElse(null);
        return reads.run(tx -> log.latest(tx, subject, outcome, before, page.fetch()))
                .map(found -> page.of(
                        found.stream().map(Item::of).toList(), item -> item.id().toString()));
    }

    /** One decision, in one line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            UUID id,
            String subject,
            long version,
            int appended,
            String command,
            DecisionOutcome outcome,
            @Nullable String code,
            String actor,
            Instant decidedAt,
            String explanation) {
        static Item of(StoredDecision decision) {
            return new Item(
                    decision.id(),
                    decision.streamId(),
                    decision.version(),
                    decision.appended(),
                    decision.command(),
                    decision.outcome(),
                    decision.code(),
                    decision.actor(),
                    decision.decidedAt(),
                    "/api/v1/decisions/" + decision.id() + "/explanation");
        }
    }
}

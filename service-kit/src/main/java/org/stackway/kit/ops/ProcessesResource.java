package org.stackway.kit.ops;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.disclosure.ShowsNoRecord;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Page;
import org.stackway.kit.http.PageRequest;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.http.Reads;
import org.stackway.kit.ops.Processes.OpenProcess;

/** Work that was begun and has not ended, as operators look for what is stuck. */
@Path("/ops/v1/processes")
@RolesAllowed("ops")
public class ProcessesResource {

    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final Processes processes;
    private final Reads reads;
    private final Caller caller;

    ProcessesResource(Processes processes, Reads reads, Caller caller) {
        this.processes = processes;
        this.reads = reads;
        this.caller = caller;
    }

    /**
     * The oldest first.
     *
     * @param olderThan a span such as {@code PT10M} or {@code P2D}; everything open unless told
     * @param kind such as {@code RECORD_WAITING}; any unless told
     */
    @GET
    @Operation(summary = "What has begun and not ended, the oldest first")
    @ShowsNoRecord("what has not ended, by its ids")
    public Uni<Page<OpenProcess>> open(
            @QueryParam("olderThan") @DefaultValue("PT0S") String olderThan,
            @QueryParam("kind") @Nullable String kind) {
        Duration atLeast = span(olderThan);
        if (kind != null && !processes.kinds().contains(kind)) {
            throw ProblemException.malformed("kind is one of " + String.join(", ", processes.kinds()));
        }
        PageRequest page = caller.page();
        return reads.run(tx -> processes.openFor(tx, atLeast, kind, page.after(), page.fetch()))
                .map(found -> page.of(found, OpenProcess::place));
    }

    private static Duration span(String text) {
        try {
            Duration span = Duration.parse(text);
            if (span.isNegative() || span.compareTo(LONGEST) > 0) {
                throw ProblemException.malformed("olderThan is a span from PT0S to " + LONGEST);
            }
            return span;
        } catch (DateTimeException notASpan) {
            throw ProblemException.malformed("olderThan is a span such as PT10M or P2D, not " + notASpan.getMessage());
        }
    }
}

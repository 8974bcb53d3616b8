package org.stackway.kit.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.disclosure.ShowsRecord;
import org.stackway.kit.export.LearnerRecords.DecisionTaken;
import org.stackway.kit.export.LearnerRecords.Happened;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Page;
import org.stackway.kit.http.PageRequest;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.http.Reads;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.store.Tx;

/**
 * Everything that this service keeps about a learner (GDPR articles 15 and 20, FERPA 34 CFR 99.10). The five services
 * together have all of it; a service that knows nobody of that id has nothing to show, which is no error.
 */
@Path("/api/v1/learners/{learnerId}/export")
public class LearnerExportResource {

    private final Reads reads;
    private final Caller caller;
    private final LearnerRecords records;
    private final List<ExportPart> parts;
    private final String service;

    LearnerExportResource(
            Reads reads,
            Caller caller,
            LearnerRecords records,
            @All List<ExportPart> parts,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.reads = reads;
        this.caller = caller;
        this.records = records;
        this.parts = parts;
        this.service = service;
    }

    /**
     * One page of an export.
     *
     * @param personal what is kept outside of events, by kind; on the first page
     * @param decisions what was decided about the learner and is not forgotten yet; on the first page
     * @param items what happened, in the order in which it was recorded
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Export(
            LearnerId learnerId,
            String service,
            @Nullable Map<String, Object> personal,
            @Nullable List<DecisionTaken> decisions,
            List<Happened> items,
            Page.Next page) {

        /** Says nothing of what is kept. */
        @Override
        public String toString() {
            return "Export[" + learnerId + "]";
        }
    }

    @GET
    @RolesAllowed({"learner", "registrar"})
    @ShowsRecord
    @Operation(summary = "Export everything that this service keeps about the learner")
    public Uni<Export> export(@PathParam("learnerId") LearnerId learner) {
        caller.mayAccess(learner);
        PageRequest page = caller.page();
        return reads.run(tx -> page.after().isPresent()
                ? items(tx, learner, page).map(found -> export(learner, null, null, found))
                : personal(tx, learner)
                        .chain(personal -> records.decisions(tx, learner).chain(decisions -> items(tx, learner, page)
                                .map(found -> export(learner, personal, decisions, found)))));
    }

    private Export export(
            LearnerId learner,
            @Nullable Map<String, Object> personal,
            @Nullable List<DecisionTaken> decisions,
            Page<Happened> found) {
        return new Export(learner, service, personal, decisions, found.items(), found.page());
    }

    private Uni<Page<Happened>> items(Tx tx, LearnerId learner, PageRequest page) {
        return records.events(
                        tx,
                        learner,
                        page.after().map(LearnerExportResource::position).orElse(0L),
                        page.fetch())
                .map(found -> page.of(found, event -> Long.toString(event.position())));
    }

    private Uni<Map<String, Object>> personal(Tx tx, LearnerId learner) {
        Map<String, Object> personal = new LinkedHashMap<>();
        return InTurn.each(parts, part -> part.of(tx, learner)
                        .invoke((Optional<?> kept) -> kept.ifPresent(value -> personal.put(part.name(), value))))
                .replaceWith(personal);
    }

    private static long position(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException notOurs) {
            throw ProblemException.malformed("cursor is none of this list");
        }
    }
}

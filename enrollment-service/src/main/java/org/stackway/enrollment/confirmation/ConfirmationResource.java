package org.stackway.enrollment.confirmation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.disclosure.ShowsRecord;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Reads;

/** Whether the learner was told, and when. */
@Path("/api/v1/enrollments/{enrollmentId}/confirmation")
public class ConfirmationResource {

    private static final String READ = """
            SELECT learner_id, state, channel, since, due_at, sent_at FROM rm.confirmation WHERE enrollment_id = $1
            """;

    private final Reads reads;
    private final Caller caller;

    ConfirmationResource(Reads reads, Caller caller) {
        this.reads = reads;
        this.caller = caller;
    }

    /**
     * A confirmation. Its instants are real time, whatever the business clock says.
     *
     * @param state WAITING, SENT, or GIVEN_UP if nobody is there to write to
     * @param since when the settlement was told, or the enrolment made
     * @param dueAt when it is late (EN-03)
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Confirmation(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            String state,
            @Nullable String channel,
            Instant since,
            Instant dueAt,
            @Nullable Instant sentAt) {}

    @GET
    @ShowsRecord
    @RolesAllowed({"learner", "registrar", "advisor"})
    @Operation(summary = "Whether the learner was told of the enrolment, and when")
    public Uni<Confirmation> get(@PathParam("enrollmentId") EnrollmentId id) {
        return reads.find(tx -> tx.sql().query(READ, id.value()).map(rows -> {
                    Optional<Confirmation> found = Optional.empty();
                    for (Row row : rows) {
                        found = Optional.of(confirmation(id, row));
                    }
                    return found;
                }))
                .invoke(found -> caller.mayAccess(found.learnerId()));
    }

    private static Confirmation confirmation(EnrollmentId id, Row row) {
        var sentAt = row.getOffsetDateTime("sent_at");
        return new Confirmation(
                id,
                new LearnerId(row.getUUID("learner_id")),
                row.getString("state"),
                row.getString("channel"),
                row.getOffsetDateTime("since").toInstant(),
                row.getOffsetDateTime("due_at").toInstant(),
                sentAt == null ? null : sentAt.toInstant());
    }
}

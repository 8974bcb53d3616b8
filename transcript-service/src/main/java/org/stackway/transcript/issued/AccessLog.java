package org.stackway.transcript.issued;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.events.envelope.Actor;
import org.stackway.events.value.TranscriptId;
import org.stackway.kit.store.Tx;

/**
 * Who was given a transcript, and who asked whether it stands, in the transaction that answers: nobody is answered without a
 * line. Lines are added and never changed. Whoever verifies is not asked who they are; their address is not kept.
 */
@ApplicationScoped
public class AccessLog {

    private static final String ADD = """
            INSERT INTO document.transcript_access (transcript_id, what, form, actor, outcome) VALUES ($1, $2, $3, $4, $5)
            """;
    private static final String READ = """
            SELECT id, what, form, actor, outcome, at FROM document.transcript_access
            WHERE transcript_id = $1 AND id > $2 ORDER BY id LIMIT $3
            """;

    /** What was done with a transcript. */
    public enum What {
        ISSUED,
        READ,
        VERIFIED,
        REVOKED
    }

    /**
     * A line of the log.
     *
     * @param form the media type that was given or checked
     * @param actor absent for a verification
     * @param at real time
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            long id,
            What what,
            @Nullable String form,
            @Nullable String actor,
            String outcome,
            Instant at) {}

    /** Adds a line. */
    public Uni<Void> add(
            Tx tx, TranscriptId transcript, What what, Optional<String> form, Optional<Actor> actor, String outcome) {
        return tx.sql()
                .query(
                        ADD,
                        transcript.value(),
                        what.name(),
                        form.orElse(null),
                        actor.map(Actor::wire).orElse(null),
                        outcome)
                .replaceWithVoid();
    }

    Uni<List<Line>> of(Tx tx, TranscriptId transcript, long after, int limit) {
        return tx.sql().query(READ, transcript.value(), after, limit).map(rows -> {
            List<Line> lines = new ArrayList<>();
            rows.forEach(row -> lines.add(new Line(
                    row.getLong(0),
                    What.valueOf(row.getString(1)),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getOffsetDateTime(5).toInstant())));
            return lines;
        });
    }
}

package org.stackway.transcript.fact;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.stackway.events.session.SessionEvent.Milestone;
import org.stackway.events.session.SessionEvent.SessionMilestoneMoved;
import org.stackway.events.session.SessionEvent.SessionPublished;
import org.stackway.events.value.MilestoneKind;
import org.stackway.events.value.SessionId;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;
import org.stackway.kit.store.Tx;

/** The two milestones of a session that conferral depends on. */
@ApplicationScoped
public class SessionFacts {

    static final Table SESSIONS = Table.of("session_fact", "session_id");

    private static final Map<MilestoneKind, String> COLUMNS =
            Map.of(MilestoneKind.CLASSES_START, "classes_start", MilestoneKind.CONFERRAL, "conferral_at");
    private static final String FIND = "SELECT classes_start, conferral_at FROM rm.session_fact WHERE session_id = $1";

    /**
     * A session's dates.
     *
     * @param conferral when its credentials are conferred
     */
    public record Dates(Instant classesStart, Instant conferral) {}

    /** The session and its dates are there. */
    public static void published(SessionPublished event, Rows rows) {
        var row = rows.upsert(SESSIONS, event.sessionId().wire());
        for (Milestone milestone : event.milestones()) {
            String column = COLUMNS.get(milestone.kind());
            if (column != null) {
                row.set(column, milestone.at());
            }
        }
    }

    /** A date was moved. */
    public static void moved(SessionMilestoneMoved event, Rows rows) {
        String column = COLUMNS.get(event.kind());
        if (column != null) {
            rows.update(SESSIONS, event.sessionId().wire()).set(column, event.to());
        }
    }

    public Uni<Optional<Dates>> dates(Tx tx, SessionId session) {
        return tx.sql().query(FIND, session.wire()).map(rows -> {
            for (var row : rows) {
                return Optional.of(new Dates(
                        row.getOffsetDateTime(0).toInstant(),
                        row.getOffsetDateTime(1).toInstant()));
            }
            return Optional.empty();
        });
    }
}

package org.stackway.enrollment.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.enrollment.load.Studies.Taken;
import org.stackway.events.json.EventJson;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.SessionId;
import org.stackway.kit.store.Tx;

/** How a learner's studies are read from the enrolments. */
public final class StudiesReader {

    private static final TypeReference<List<Taken>> TAKEN = new TypeReference<>() {};

    private static final String SEMESTER = """
            (SELECT jsonb_agg(jsonb_build_object('enrollmentId', x.enrollment_id, 'courseCode', x.course_code,
                                                 'sessionId', x.session_id, 'creditHours', x.credit_hours,
                                                 'confirmed', x.status <> 'PENDING_PAYMENT') ORDER BY x.enrollment_id)
             FROM rm.enrollment x
             WHERE x.learner_id = a.learner_id AND left(x.session_id, -2) = left(a.session_id, -2)
               AND x.enrollment_id IS DISTINCT FROM a.enrollment_id
               AND x.status IN ('PENDING_PAYMENT', 'ENROLLED', 'COMPLETED'))::text AS semester,
            (SELECT count(*) FROM rm.enrollment x
             WHERE x.learner_id = a.learner_id AND x.session_id <> a.session_id AND x.enrolled_at IS NOT NULL
               AND x.status <> 'DROPPED') AS other_sessions,
            """;

    /**
     * Columns that {@link #of} reads, about {@code a(enrollment_id, learner_id, session_id, course_code)} and its course
     * {@code w}; each ends with a comma.
     */
    public static final String COLUMNS = SEMESTER + """
            (SELECT max(n.turn) FROM rm.semester_turn n
             WHERE n.learner_id = a.learner_id AND n.semester = left(a.session_id, -2)) AS turn,
            ARRAY(SELECT p FROM unnest(w.prerequisites) p
                  WHERE NOT EXISTS (SELECT 1 FROM rm.enrollment x JOIN rm.grade_fact y USING (enrollment_id)
                                    WHERE x.learner_id = a.learner_id AND x.course_code = p
                                      AND x.status = 'COMPLETED' AND y.grade <> 'F')
                  ORDER BY p) AS missing,
            (SELECT max(v.started_at) FROM rm.preview v
             WHERE v.learner_id = a.learner_id AND v.course_code = a.course_code) AS subscribed_at,
            """;

    private static final String OF_SESSION = "SELECT " + SEMESTER + """
            NULL::int AS turn, '{}'::text[] AS missing, NULL::timestamptz AS subscribed_at
            FROM (VALUES (NULL::uuid, $1::uuid, $2::text)) AS a(enrollment_id, learner_id, session_id)
            """;

    private StudiesReader() {}

    /** The learner's studies in the semester of that session. */
    static Uni<Studies> read(Tx tx, LearnerId learner, SessionId session) {
        return tx.sql()
                .query(OF_SESSION, learner.value(), session.wire())
                .map(rows -> of(rows.iterator().next()));
    }

    /** What the columns say. */
    public static Studies of(Row row) {
        @Nullable Integer turn = row.getInteger("turn");
        @Nullable OffsetDateTime subscribed = row.getOffsetDateTime("subscribed_at");
        return new Studies(
                taken(row.getString("semester")),
                turn == null ? 0 : turn,
                row.getLong("other_sessions") > 0,
                Arrays.stream(row.getArrayOfStrings("missing"))
                        .map(CourseCode::parse)
                        .toList(),
                Optional.ofNullable(subscribed).map(OffsetDateTime::toInstant));
    }

    private static List<Taken> taken(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        try {
            return EventJson.mapper().readValue(json, TAKEN);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package org.stackway.session.exam;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.ExamId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.SessionId;
import org.stackway.kit.store.Tx;

/** Queries over the appointments, in the order of their ids. */
@ApplicationScoped
class Exams {

    private static final String ROW = """
            SELECT exam_id, enrollment_id, learner_id, offering_id, starts_at, ends_at, cancellation, verified_at,
                   opened_at, completed_at, incidents, version
            FROM rm.exam WHERE starts_at IS NOT NULL
            """;
    private static final String ONE = ROW + " AND exam_id = $1";
    private static final String PAGE = ROW + """
             AND ($1::uuid IS NULL OR learner_id = $1) AND ($2::uuid IS NULL OR enrollment_id = $2)
             AND ($3::text IS NULL OR split_part(offering_id, ':', 1) = $3) AND ($4::uuid IS NULL OR exam_id > $4)
            ORDER BY exam_id LIMIT $5
            """;

    /** An appointment and the version of its stream. */
    record Kept(Exam exam, long version) {}

    /** What a list is about; what is empty is not asked for. */
    record Filter(Optional<LearnerId> learner, Optional<EnrollmentId> enrolment, Optional<SessionId> session) {}

    Uni<Optional<Kept>> find(Tx tx, ExamId exam) {
        return tx.sql().query(ONE, exam.value()).map(rows -> kept(rows).stream().findFirst());
    }

    Uni<List<Kept>> list(Tx tx, Filter filter, Optional<UUID> after, int count) {
        return tx.sql()
                .query(
                        PAGE,
                        filter.learner().map(LearnerId::value).orElse(null),
                        filter.enrolment().map(EnrollmentId::value).orElse(null),
                        filter.session().map(SessionId::wire).orElse(null),
                        after.orElse(null),
                        count)
                .map(Exams::kept);
    }

    private static List<Kept> kept(Iterable<Row> rows) {
        List<Kept> kept = new ArrayList<>();
        rows.forEach(row -> kept.add(new Kept(ExamProjector.exam(row), row.getLong("version"))));
        return kept;
    }
}

package org.stackway.session.exam;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.ExamId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.OfferingId;
import org.stackway.kit.store.Tx;
import org.stackway.session.exam.ExamFacts.Enrolment;
import org.stackway.session.offering.OfferingColumn;
import org.stackway.session.session.Sessions;

/** Reads the facts about the finals of many enrolments at once. */
@ApplicationScoped
class ExamFactsReader {

    private static final String LOCK_ENROLMENTS = """
            SELECT 1 FROM rm.enrollment_fact WHERE enrollment_id = ANY ($1::uuid[]) ORDER BY enrollment_id FOR SHARE
            """;
    private static final String LOCK_SESSIONS = """
            SELECT 1 FROM rm.session WHERE session_id IN (
              SELECT session_id FROM rm.enrollment_fact WHERE enrollment_id = ANY ($1::uuid[]))
            ORDER BY session_id FOR SHARE
            """;
    private static final String READ = """
            SELECT f.enrollment_id, f.learner_id, f.offering_id, f.status, s.timezone, s.milestones, o.offered,
                   l.exam_id AS held, x.opened_at
            FROM rm.enrollment_fact f
            LEFT JOIN rm.session s ON s.session_id = f.session_id
            LEFT JOIN rm.offering o ON o.offering_id = f.offering_id
            LEFT JOIN rm.exam_slot l ON l.enrollment_id = f.enrollment_id
            LEFT JOIN LATERAL (SELECT min(e.opened_at) AS opened_at FROM rm.exam e
                               WHERE e.enrollment_id = f.enrollment_id) x ON true
            WHERE f.enrollment_id = ANY ($1::uuid[])
            """;
    private static final OfferingColumn OFFERED = new OfferingColumn();

    /** As they stand now, to show them. */
    Uni<Map<EnrollmentId, ExamFacts>> read(Tx tx, Collection<EnrollmentId> enrolments) {
        return tx.sql().query(READ, (Object) ids(enrolments)).map(rows -> {
            Map<EnrollmentId, ExamFacts> facts = new HashMap<>();
            for (Row row : rows) {
                facts.put(new EnrollmentId(row.getUUID("enrollment_id")), facts(tx.now(), row));
            }
            return facts;
        });
    }

    /**
     * The facts of each, in the order given, as they stand until the transaction ends: a drop that arrives, or a milestone
     * that moves, comes before this decision or after its events, never between. Of an enrolment nobody knows there are none
     * but the time.
     */
    Uni<List<ExamFacts>> hold(Tx tx, List<Optional<EnrollmentId>> asked) {
        List<EnrollmentId> wanted = asked.stream().flatMap(Optional::stream).toList();
        Uni<Map<EnrollmentId, ExamFacts>> known =
                wanted.isEmpty() ? Uni.createFrom().item(Map.of()) : locked(tx, wanted);
        return known.map(facts -> asked.stream()
                .map(one ->
                        one.flatMap(id -> Optional.ofNullable(facts.get(id))).orElseGet(() -> ExamFacts.none(tx.now())))
                .toList());
    }

    /** Enrolments are locked before sessions, by everybody. */
    private Uni<Map<EnrollmentId, ExamFacts>> locked(Tx tx, Collection<EnrollmentId> enrolments) {
        UUID[] ids = ids(enrolments);
        return tx.sql()
                .query(LOCK_ENROLMENTS, (Object) ids)
                .chain(() -> tx.sql().query(LOCK_SESSIONS, (Object) ids))
                .chain(() -> read(tx, enrolments));
    }

    private static ExamFacts facts(Instant now, Row row) {
        OfferingId offering = OfferingId.parse(row.getString("offering_id"));
        Seat seat = new Seat(
                new EnrollmentId(row.getUUID("enrollment_id")), new LearnerId(row.getUUID("learner_id")), offering);
        return new ExamFacts(
                now,
                Optional.of(new Enrolment(seat, EnrolmentStatus.valueOf(row.getString("status")))),
                Optional.ofNullable(row.getString("milestones"))
                        .map(milestones ->
                                Sessions.calendar(offering.session(), row.getString("timezone"), milestones)),
                Optional.ofNullable(row.getString("offered")).map(OFFERED::convertToEntityAttribute),
                Optional.ofNullable(row.getUUID("held")).map(ExamId::new),
                Optional.ofNullable(row.getOffsetDateTime("opened_at")).map(OffsetDateTime::toInstant));
    }

    private static UUID[] ids(Collection<EnrollmentId> enrolments) {
        return enrolments.stream().map(EnrollmentId::value).distinct().toArray(UUID[]::new);
    }
}

package org.stackway.transcript.fact;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.stackway.events.enrollment.EnrollmentEvent.CourseEnrolled;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.SessionId;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;
import org.stackway.kit.store.Tx;
import org.stackway.transcript.fact.EnrollmentFact.Standing;

/**
 * The table of enrolments.
 *
 * <p>Invariant: a grade decision reads its row {@code FOR SHARE}, and whoever changes a row updates it before it loads the
 * record. So a grade and a drop that meet are put in an order, and the later one sees the earlier one; without it both
 * could pass unseen, since a drop of an ungraded course appends nothing.
 */
@ApplicationScoped
public class EnrollmentFacts {

    private static final String COLUMNS = "enrollment_id, learner_id, offering_id, session_id, course_code, title,"
            + " credit_hours, attempt, owning_programme, enrolled_at, classes_end, standing";

    private static final String SAME_CONTENT = """
            WITH RECURSIVE same (code) AS (
              SELECT $2::text UNION SELECT c.other_code FROM rm.cross_listed c JOIN same s ON c.course_code = s.code
            )
            SELECT %s FROM rm.enrollment_fact WHERE learner_id = $1 AND course_code IN (SELECT code FROM same)
            """.formatted(COLUMNS);

    static final Table ENROLLMENTS = Table.of("enrollment_fact", "enrollment_id");

    /** The enrolment is known from its first CourseEnrolled on. A later one of the same stream re-states it. */
    public static void enrolled(CourseEnrolled event, Rows rows) {
        rows.upsert(ENROLLMENTS, event.enrollmentId().value())
                .once("learner_id", event.learnerId().value())
                .once("offering_id", event.offeringId().wire())
                .once("session_id", event.sessionId().wire())
                .once("course_code", event.courseCode().wire())
                .once("title", event.title())
                .once("credit_hours", event.creditHours().value())
                .once("attempt", event.attempt())
                .once("owning_programme", event.owningProgramme().wire())
                .once("enrolled_at", event.enrolledAt())
                .set("classes_end", event.classesEndAt())
                .set("standing", Standing.ENROLLED.name());
    }

    /** Sets where the enrolment stands; nothing happens if it was never enrolled. */
    public static void stands(EnrollmentId enrollment, Standing standing, Rows rows) {
        rows.update(ENROLLMENTS, enrollment.value()).set("standing", standing.name());
    }

    /** One enrolment, without a lock. */
    public Uni<Optional<EnrollmentFact>> find(Tx tx, EnrollmentId enrollment) {
        return find(tx, List.of(enrollment)).map(found -> Optional.ofNullable(found.get(enrollment)));
    }

    /** Enrolments by id, without a lock. */
    public Uni<Map<EnrollmentId, EnrollmentFact>> find(Tx tx, Collection<EnrollmentId> enrollments) {
        return find(tx, enrollments, "");
    }

    /** The enrolments a decision depends on, held against change until it commits. */
    public Uni<Map<EnrollmentId, EnrollmentFact>> hold(Tx tx, Collection<EnrollmentId> enrollments) {
        return find(tx, enrollments, " FOR SHARE");
    }

    private static Uni<Map<EnrollmentId, EnrollmentFact>> find(
            Tx tx, Collection<EnrollmentId> enrollments, String lock) {
        UUID[] ids = enrollments.stream().map(EnrollmentId::value).sorted().toArray(UUID[]::new);
        return tx.sql()
                .query(
                        "SELECT " + COLUMNS
                                + " FROM rm.enrollment_fact WHERE enrollment_id = ANY ($1::uuid[]) ORDER BY enrollment_id"
                                + lock,
                        (Object) ids)
                .map(rows -> {
                    Map<EnrollmentId, EnrollmentFact> found = new HashMap<>();
                    facts(rows).forEach(fact -> found.put(fact.enrollmentId(), fact));
                    return found;
                });
    }

    /** All enrolments of a learner, by session and course. */
    public Uni<List<EnrollmentFact>> ofLearner(Tx tx, LearnerId learner) {
        return tx.sql()
                .query(
                        "SELECT " + COLUMNS
                                + " FROM rm.enrollment_fact WHERE learner_id = $1 ORDER BY classes_end, course_code",
                        learner.value())
                .map(EnrollmentFacts::facts);
    }

    /** The learner's enrolments in a course, under whichever of the codes that are cross-listed with it (P-31). */
    public Uni<List<EnrollmentFact>> sameContent(Tx tx, LearnerId learner, CourseCode course) {
        return tx.sql().query(SAME_CONTENT, learner.value(), course.wire()).map(EnrollmentFacts::facts);
    }

    private static List<EnrollmentFact> facts(RowSet<Row> rows) {
        List<EnrollmentFact> facts = new ArrayList<>();
        for (Row row : rows) {
            facts.add(new EnrollmentFact(
                    new EnrollmentId(row.getUUID(0)),
                    new LearnerId(row.getUUID(1)),
                    OfferingId.parse(row.getString(2)),
                    SessionId.parse(row.getString(3)),
                    CourseCode.parse(row.getString(4)),
                    row.getString(5),
                    new CreditHours(row.get(BigDecimal.class, 6)),
                    row.getInteger(7),
                    ProgrammeCode.parse(row.getString(8)),
                    row.getOffsetDateTime(9).toInstant(),
                    row.getOffsetDateTime(10).toInstant(),
                    Standing.valueOf(row.getString(11))));
        }
        return facts;
    }
}

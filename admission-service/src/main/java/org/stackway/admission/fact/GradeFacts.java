package org.stackway.admission.fact;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.stackway.admission.pathway.Attempt;
import org.stackway.admission.pathway.Attempt.Mark;
import org.stackway.events.transcript.RecordEvent.GradeChanged;
import org.stackway.events.transcript.RecordEvent.GradePosted;
import org.stackway.events.transcript.RecordEvent.GradeReplaced;
import org.stackway.events.transcript.RecordEvent.GradeVoided;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Grade;
import org.stackway.events.value.GradePoints;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.store.Tx;

/**
 * The grades by each learner's record, and what they come to together with where the enrolments stand. Each table is a
 * function of one stream, whose order is promised; their join is therefore a function of the set of facts (D22).
 */
@ApplicationScoped
public class GradeFacts {

    private static final String GRADED = """
            INSERT INTO rm.grade_fact
              (enrollment_id, learner_id, course_code, credit_hours, grade, grade_points, attempt, voided)
            VALUES ($1, $2, $3, $4, $5, $6, $7, false)
            ON CONFLICT (enrollment_id) DO UPDATE
            SET grade = excluded.grade, grade_points = excluded.grade_points, voided = false
            """;
    private static final String REPLACED = """
            INSERT INTO rm.grade_replacement (replaced_enrollment_id, by_enrollment_id) VALUES ($1, $2)
            ON CONFLICT DO NOTHING
            """;
    private static final String VOIDED = "UPDATE rm.grade_fact SET voided = true WHERE enrollment_id = $1";
    private static final String ATTEMPTS = """
            SELECT g.learner_id, g.enrollment_id, g.course_code, g.credit_hours, g.grade, g.grade_points, g.attempt,
                   CASE WHEN e.standing IN ('DROPPED', 'WITHDRAWN') THEN e.standing
                        WHEN g.voided THEN 'VOIDED' ELSE 'STANDS' END,
                   ARRAY(SELECT r.by_enrollment_id FROM rm.grade_replacement r
                         WHERE r.replaced_enrollment_id = g.enrollment_id)
            FROM rm.grade_fact g LEFT JOIN rm.enrollment_fact e USING (enrollment_id)
            WHERE g.learner_id = ANY ($1::uuid[])
            """;

    /** A grade was posted, or posted anew after it was voided. Claim the learner first. */
    public Uni<Void> posted(Tx tx, GradePosted event) {
        return tx.sql()
                .query(
                        GRADED,
                        event.enrollmentId().value(),
                        event.learnerId().value(),
                        event.courseCode().wire(),
                        event.creditHours().value(),
                        event.grade().wire(),
                        event.gradePoints().value(),
                        event.attempt())
                .replaceWithVoid();
    }

    /** A standing grade was changed. Claim the learner first. */
    public Uni<Void> changed(Tx tx, GradeChanged event) {
        return tx.sql()
                .query(
                        GRADED,
                        event.enrollmentId().value(),
                        event.learnerId().value(),
                        event.courseCode().wire(),
                        event.creditHours().value(),
                        event.to().wire(),
                        event.gradePoints().value(),
                        event.attempt())
                .replaceWithVoid();
    }

    /** A grade took the place of an earlier attempt's. Claim the learner first. */
    public Uni<Void> replaced(Tx tx, GradeReplaced event) {
        return tx.sql()
                .query(
                        REPLACED,
                        event.replacedEnrollmentId().value(),
                        event.enrollmentId().value())
                .replaceWithVoid();
    }

    /** A grade was taken back. Claim the learner first. */
    public Uni<Void> voided(Tx tx, GradeVoided event) {
        return tx.sql().query(VOIDED, event.enrollmentId().value()).replaceWithVoid();
    }

    /** All graded attempts of the learners; one without any is missing. */
    public Uni<Map<LearnerId, List<Attempt>>> attempts(Tx tx, Collection<LearnerId> learners) {
        UUID[] ids = learners.stream().map(LearnerId::value).distinct().toArray(UUID[]::new);
        return tx.sql().query(ATTEMPTS, (Object) ids).map(rows -> {
            Map<LearnerId, List<Attempt>> attempts = new HashMap<>();
            for (Row row : rows) {
                attempts.computeIfAbsent(new LearnerId(row.getUUID(0)), any -> new ArrayList<>())
                        .add(attempt(row));
            }
            return attempts;
        });
    }

    private static Attempt attempt(Row row) {
        Set<EnrollmentId> replacedBy =
                Arrays.stream(row.getArrayOfUUIDs(8)).map(EnrollmentId::new).collect(Collectors.toSet());
        return new Attempt(
                new EnrollmentId(row.getUUID(1)),
                CourseCode.parse(row.getString(2)),
                new CreditHours(row.getBigDecimal(3)),
                Grade.parse(row.getString(4)),
                new GradePoints(row.getBigDecimal(5)),
                row.getInteger(6),
                Mark.valueOf(row.getString(7)),
                replacedBy);
    }
}

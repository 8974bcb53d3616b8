package org.stackway.admission.fact;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.stackway.admission.pathway.Attempt;
import org.stackway.admission.pathway.Attempt.Mark;
import org.stackway.events.EnrollmentFact;
import org.stackway.events.transcript.RecordEvent.GradeChanged;
import org.stackway.events.transcript.RecordEvent.GradePosted;
import org.stackway.events.transcript.RecordEvent.GradeReplaced;
import org.stackway.events.transcript.RecordEvent.GradeRestored;
import org.stackway.events.transcript.RecordEvent.GradeVoided;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Grade;
import org.stackway.events.value.GradePoints;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;
import org.stackway.kit.store.Tx;

/**
 * The grades by each learner's record, and what they come to together with where the enrolments stand. Each table is a
 * function of one stream, whose order is promised; their join is therefore a function of the set of facts (D22).
 */
@ApplicationScoped
public class GradeFacts {

    static final Table GRADES = Table.of("grade_fact", "enrollment_id");
    static final Table REPLACEMENTS = Table.of("grade_replacement", "replaced_enrollment_id", "by_enrollment_id");

    private static final String KNOWN =
            "SELECT enrollment_id FROM rm.grade_fact WHERE enrollment_id = ANY ($1::uuid[])";
    private static final String ATTEMPTS = """
            SELECT g.learner_id, g.enrollment_id, g.course_code, g.credit_hours, g.grade, g.grade_points, g.attempt,
                   CASE WHEN e.standing IN ('DROPPED', 'WITHDRAWN') THEN e.standing
                        WHEN g.voided THEN 'VOIDED' ELSE 'STANDS' END,
                   ARRAY(SELECT r.by_enrollment_id FROM rm.grade_replacement r
                         WHERE r.replaced_enrollment_id = g.enrollment_id AND NOT r.undone)
            FROM rm.grade_fact g LEFT JOIN rm.enrollment_fact e USING (enrollment_id)
            WHERE g.learner_id = ANY ($1::uuid[])
            """;

    /** A grade was posted, or posted anew after it was voided. Claim the learner first. */
    public static void posted(GradePosted event, Rows rows) {
        graded(event, event.creditHours(), event.grade(), event.gradePoints(), event.attempt(), rows);
    }

    /** A standing grade was changed. Claim the learner first. */
    public static void changed(GradeChanged event, Rows rows) {
        graded(event, event.creditHours(), event.to(), event.gradePoints(), event.attempt(), rows);
    }

    private static void graded(
            EnrollmentFact event, CreditHours hours, Grade grade, GradePoints points, int attempt, Rows rows) {
        rows.upsert(GRADES, event.enrollmentId().value())
                .once("learner_id", event.learnerId().value())
                .once("course_code", event.courseCode().wire())
                .once("credit_hours", hours.value())
                .once("attempt", attempt)
                .set("grade", grade.wire())
                .set("grade_points", points.value())
                .set("voided", false);
    }

    /** A grade took the place of an earlier attempt's, and of whichever had taken it before. Claim the learner first. */
    public static void replaced(GradeReplaced event, Rows rows) {
        undone(event.replacedEnrollmentId(), rows);
        rows.upsert(
                        REPLACEMENTS,
                        event.replacedEnrollmentId().value(),
                        event.enrollmentId().value())
                .set("undone", false);
    }

    /** A replaced grade counts again. Claim the learner first. */
    public static void restored(GradeRestored event, Rows rows) {
        undone(event.enrollmentId(), rows);
    }

    private static void undone(EnrollmentId replaced, Rows rows) {
        rows.updateAll(REPLACEMENTS, "replaced_enrollment_id", replaced.value()).set("undone", true);
    }

    /** A grade was taken back. Claim the learner first. */
    public static void voided(GradeVoided event, Rows rows) {
        rows.update(GRADES, event.enrollmentId().value()).set("voided", true);
    }

    /** Whether the enrolment has a grade, so that where it stands matters to a pathway. */
    public Uni<Set<EnrollmentId>> known(Tx tx, Collection<EnrollmentId> enrollments) {
        UUID[] ids = enrollments.stream().map(EnrollmentId::value).toArray(UUID[]::new);
        return tx.sql().query(KNOWN, (Object) ids).map(rows -> {
            Set<EnrollmentId> known = new HashSet<>();
            rows.forEach(row -> known.add(new EnrollmentId(row.getUUID(0))));
            return known;
        });
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

package org.stackway.admission.candidacy;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.stackway.admission.fact.ActiveCourse;
import org.stackway.admission.fact.LearnerFacts;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.store.Tx;

/**
 * Reads what ties learners to their programmes. Of two discontinuations of one learner side by side, each would see the other
 * programme still sought: therefore the learner's facts are claimed first, and the second one sees what the first one did.
 */
@ApplicationScoped
class TiesReader {

    private static final String ACTIVE = """
            SELECT e.learner_id, e.enrollment_id, e.course_code
            FROM rm.enrollment_fact e LEFT JOIN rm.grade_fact g ON g.enrollment_id = e.enrollment_id AND NOT g.voided
            WHERE e.learner_id = ANY ($1::uuid[]) AND e.standing = 'ENROLLED' AND g.enrollment_id IS NULL
            ORDER BY e.course_code, e.enrollment_id
            """;
    private static final String SOUGHT = """
            SELECT learner_id, programme FROM rm.candidacy
            WHERE learner_id = ANY ($1::uuid[]) AND seeking_since IS NOT NULL AND discontinued_at IS NULL
            """;

    private final LearnerFacts learners;

    TiesReader(LearnerFacts learners) {
        this.learners = learners;
    }

    /** The ties of each learner, behind their claims. */
    Uni<Map<LearnerId, Ties>> read(Tx tx, Collection<LearnerId> leaving) {
        UUID[] ids = leaving.stream().map(LearnerId::value).distinct().toArray(UUID[]::new);
        return learners.claim(tx, leaving)
                .chain(() -> tx.sql().query(ACTIVE, (Object) ids))
                .chain(active -> tx.sql().query(SOUGHT, (Object) ids).map(sought -> {
                    Map<LearnerId, List<ActiveCourse>> courses = new HashMap<>();
                    for (Row row : active) {
                        courses.computeIfAbsent(new LearnerId(row.getUUID(0)), any -> new ArrayList<>())
                                .add(new ActiveCourse(
                                        new EnrollmentId(row.getUUID(1)), CourseCode.parse(row.getString(2))));
                    }
                    Map<LearnerId, Set<ProgrammeCode>> programmes = new HashMap<>();
                    for (Row row : sought) {
                        programmes
                                .computeIfAbsent(new LearnerId(row.getUUID(0)), any -> new HashSet<>())
                                .add(ProgrammeCode.parse(row.getString(1)));
                    }
                    Map<LearnerId, Ties> ties = new HashMap<>();
                    leaving.forEach(learner -> ties.put(
                            learner,
                            new Ties(
                                    courses.getOrDefault(learner, List.of()),
                                    programmes.getOrDefault(learner, Set.of()))));
                    return ties;
                }));
    }
}

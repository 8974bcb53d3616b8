package org.stackway.enrollment.learner;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.stackway.enrollment.learner.LearnerCommand.EndStudentServices;
import org.stackway.enrollment.learner.LearnerCommand.EraseLearner;
import org.stackway.enrollment.learner.LearnerCommand.RecordPreview;
import org.stackway.enrollment.learner.LearnerCommand.RegisterLearner;
import org.stackway.enrollment.learner.LearnerFacts.Ties;
import org.stackway.enrollment.personal.PersonalData;
import org.stackway.enrollment.personal.Profile;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.command.Aggregate.Asked;
import org.stackway.kit.store.Tx;

/** Reads what decisions about learners need; only what the commands at hand look at. */
@ApplicationScoped
class LearnerFactsReader {

    private static final String COURSES = "SELECT course_code FROM rm.course_fact WHERE course_code = ANY ($1::text[])";

    private static final String LIVE = """
            SELECT learner_id, count(*) FROM rm.enrollment
            WHERE learner_id = ANY ($1::uuid[]) AND status = 'ENROLLED' GROUP BY learner_id
            """;

    private static final String TIES = """
            SELECT l.learner_id,
                   (SELECT count(*) FROM rm.enrollment e
                    WHERE e.learner_id = l.learner_id AND e.status IN ('PENDING_PAYMENT', 'ENROLLED')) AS open,
                   (SELECT count(DISTINCT h.hold_id)
                    FROM (SELECT f.hold_id FROM rm.hold_fact f WHERE f.learner_id = l.learner_id AND f.active
                          UNION ALL SELECT o.hold_id FROM rm.hold o WHERE o.learner_id = l.learner_id AND o.active) h)
                     AS holds,
                   EXISTS (SELECT 1 FROM rm.enrollment e
                           WHERE e.learner_id = l.learner_id AND e.enrolled_at IS NOT NULL) AS enrolled_ever
            FROM unnest($1::uuid[]) AS l(learner_id)
            """;
    /** 34 CFR 99.32 keeps the log of disclosures as long as the records; books and records of study have terms of their own. */
    private static final List<String> KEPT_OF_STUDENTS = List.of(
            "enrolments", "grades and credentials", "charges, payments and refunds", "disclosures", "decisions");

    private static final List<String> KEPT_OF_OTHERS = List.of("decisions");

    private final PersonalData personalData;

    LearnerFactsReader(PersonalData personalData) {
        this.personalData = personalData;
    }

    /** The facts for each command, in the order given. */
    Uni<List<LearnerFacts>> read(Tx tx, List<Asked<Learner, LearnerCommand>> asked) {
        return profiles(tx, asked).chain(profiles -> live(tx, asked)
                .chain(live -> ties(tx, asked).chain(ties -> courses(tx, asked).map(courses -> asked.stream()
                        .map(one -> LearnerId.parse(one.id()))
                        .map(id -> new LearnerFacts(
                                id,
                                tx.now(),
                                Optional.ofNullable(profiles.get(id)),
                                live.getOrDefault(id, 0),
                                ties.getOrDefault(id, Ties.NONE),
                                courses))
                        .toList()))));
    }

    /**
     * Without a lock, which every request for enrolment would have to take: one that is accepted at the same moment stands
     * under the id of somebody without a name, and expires or is dropped as any other.
     */
    private static Uni<Map<LearnerId, Ties>> ties(Tx tx, List<Asked<Learner, LearnerCommand>> asked) {
        UUID[] erased = asked.stream()
                .filter(one -> one.command() instanceof EraseLearner)
                .map(one -> LearnerId.parse(one.id()).value())
                .toArray(UUID[]::new);
        if (erased.length == 0) {
            return Uni.createFrom().item(Map.of());
        }
        return tx.sql().query(TIES, (Object) erased).map(rows -> {
            Map<LearnerId, Ties> ties = new HashMap<>();
            for (Row row : rows) {
                ties.put(
                        new LearnerId(row.getUUID("learner_id")),
                        new Ties(
                                row.getLong("open").intValue(),
                                row.getLong("holds").intValue(),
                                row.getBoolean("enrolled_ever") ? KEPT_OF_STUDENTS : KEPT_OF_OTHERS));
            }
            return ties;
        });
    }

    /** Seats by learner. Whoever gives or takes one holds the learner's stream, so that none is overlooked. */
    private static Uni<Map<LearnerId, Integer>> live(Tx tx, List<Asked<Learner, LearnerCommand>> asked) {
        UUID[] ending = asked.stream()
                .filter(one -> one.command() instanceof EndStudentServices)
                .map(one -> LearnerId.parse(one.id()).value())
                .toArray(UUID[]::new);
        if (ending.length == 0) {
            return Uni.createFrom().item(Map.of());
        }
        return tx.sql().query(LIVE, (Object) ending).map(rows -> {
            Map<LearnerId, Integer> live = new HashMap<>();
            for (Row row : rows) {
                live.put(new LearnerId(row.getUUID(0)), row.getLong(1).intValue());
            }
            return live;
        });
    }

    private Uni<Map<LearnerId, Profile>> profiles(Tx tx, List<Asked<Learner, LearnerCommand>> asked) {
        List<LearnerId> again = asked.stream()
                .filter(one ->
                        one.command() instanceof RegisterLearner && one.state().registered())
                .map(one -> LearnerId.parse(one.id()))
                .toList();
        return again.isEmpty() ? Uni.createFrom().item(Map.of()) : personalData.read(tx, again);
    }

    private static Uni<Set<CourseCode>> courses(Tx tx, List<Asked<Learner, LearnerCommand>> asked) {
        String[] named = asked.stream()
                .flatMap(one -> one.command() instanceof RecordPreview preview
                        ? Stream.of(preview.courseCode().wire())
                        : Stream.empty())
                .distinct()
                .toArray(String[]::new);
        if (named.length == 0) {
            return Uni.createFrom().item(Set.of());
        }
        return tx.sql().query(COURSES, (Object) named).map(rows -> {
            Set<CourseCode> known = new HashSet<>();
            for (Row row : rows) {
                known.add(CourseCode.parse(row.getString(0)));
            }
            return known;
        });
    }
}

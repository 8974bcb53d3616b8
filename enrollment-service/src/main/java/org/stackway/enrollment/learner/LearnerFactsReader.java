package org.stackway.enrollment.learner;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stackway.enrollment.learner.LearnerCommand.RecordPreview;
import org.stackway.enrollment.learner.LearnerCommand.RegisterLearner;
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

    private final PersonalData personalData;

    LearnerFactsReader(PersonalData personalData) {
        this.personalData = personalData;
    }

    /** The facts for each command, in the order given. */
    Uni<List<LearnerFacts>> read(Tx tx, List<Asked<Learner, LearnerCommand>> asked) {
        return profiles(tx, asked).chain(profiles -> courses(tx, asked).map(courses -> asked.stream()
                .map(one -> LearnerId.parse(one.id()))
                .map(id -> new LearnerFacts(id, tx.now(), Optional.ofNullable(profiles.get(id)), courses))
                .toList()));
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

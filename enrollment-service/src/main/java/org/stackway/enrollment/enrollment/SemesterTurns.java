package org.stackway.enrollment.enrollment;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.events.enrollment.EnrollmentEvent;
import org.stackway.kit.command.Change;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.store.Tx;

/**
 * Each request of a learner in a semester takes the next turn, in the transaction of its events. Of two that were decided on
 * the same sum of credit hours the second violates the primary key and is decided again (D9), so that together they cannot
 * exceed the cap.
 */
final class SemesterTurns {

    private static final String TAKE = """
            INSERT INTO rm.semester_turn (learner_id, semester, turn)
            SELECT a.learner_id, a.semester,
                   coalesce(a.turn, (SELECT coalesce(max(t.turn), 0) FROM rm.semester_turn t
                                     WHERE t.learner_id = a.learner_id AND t.semester = a.semester)
                                    + row_number() OVER (PARTITION BY a.learner_id, a.semester ORDER BY a.ord))
            FROM unnest($1::uuid[], $2::text[], $3::int[]) WITH ORDINALITY AS a(learner_id, semester, turn, ord)
            """;

    private SemesterTurns() {}

    @Rule("P-37")
    static Uni<Void> take(Tx tx, List<Change<Enrollment, EnrollmentEvent>> changes) {
        List<UUID> learners = new ArrayList<>();
        List<String> semesters = new ArrayList<>();
        List<@Nullable Integer> turns = new ArrayList<>();
        for (Change<Enrollment, EnrollmentEvent> change : changes) {
            if (change.created()) {
                learners.add(change.after().requested().learnerId().value());
                semesters.add(change.after().requested().sessionId().semester().wire());
                // of a restored event nobody knows on what it was decided: it takes whatever turn is next
                turns.add(change.factsIfDecided(EnrollmentFacts.class)
                        .map(facts -> facts.studies().turn() + 1)
                        .orElse(null));
            }
        }
        return learners.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.sql()
                        .query(
                                TAKE,
                                learners.toArray(UUID[]::new),
                                semesters.toArray(String[]::new),
                                turns.toArray(Integer[]::new))
                        .replaceWithVoid();
    }
}

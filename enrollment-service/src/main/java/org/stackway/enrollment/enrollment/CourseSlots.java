package org.stackway.enrollment.enrollment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.stackway.events.enrollment.EnrollmentEvent;
import org.stackway.kit.command.Change;
import org.stackway.kit.store.EventStore;
import org.stackway.kit.store.Tx;

/**
 * Takes and frees the course slots, in the transaction of the events. Taking a slot that somebody else took first violates
 * its primary key: the command is then decided again, on what holds by then (D9).
 */
@ApplicationScoped
class CourseSlots {

    private static final String FREE_SLOTS = "DELETE FROM rm.course_slot WHERE enrollment_id = ANY ($1::uuid[])";
    private static final String TAKE_SLOTS = """
            INSERT INTO rm.course_slot (learner_id, course_code, enrollment_id, classes_end_at)
            SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::timestamptz[])
            """;
    private static final String CLEAR_ENDED_SLOTS = """
            DELETE FROM rm.course_slot c
            USING unnest($1::uuid[], $2::text[]) AS w(learner_id, course_code)
            WHERE c.learner_id = w.learner_id AND c.course_code = w.course_code AND c.classes_end_at < $3
            """;

    Uni<Void> follow(Tx tx, List<Change<Enrollment, EnrollmentEvent>> changes) {
        List<Enrollment> left = changes.stream()
                .filter(change -> change.before().status().active()
                        && !change.after().status().active())
                .map(Change::after)
                .toList();
        List<Change<Enrollment, EnrollmentEvent>> entered = changes.stream()
                .filter(change -> !change.before().status().active()
                        && change.after().status().active())
                .toList();
        // who was let in although the slot is held: its holder's classes have ended. Of a restored event nobody knows
        List<Enrollment> instead = entered.stream()
                .filter(change -> change.factsIfDecided(EnrollmentFacts.class)
                        .map(facts -> facts.slot().isPresent())
                        .orElse(true))
                .map(Change::after)
                .toList();
        return SemesterTurns.take(tx, changes)
                .chain(() -> freeSlots(tx, left))
                .chain(() -> clearEnded(tx, instead))
                .chain(() -> takeSlots(tx, entered.stream().map(Change::after).toList()));
    }

    private static Uni<Void> freeSlots(Tx tx, List<Enrollment> left) {
        return left.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.sql().query(FREE_SLOTS, (Object) ids(left)).replaceWithVoid();
    }

    private static Uni<Void> takeSlots(Tx tx, List<Enrollment> entered) {
        if (entered.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        OffsetDateTime[] ends =
                column(entered, state -> EventStore.timestamp(state.requested().classesEndAt()), OffsetDateTime[]::new);
        return tx.sql()
                .query(TAKE_SLOTS, learners(entered), courses(entered), ids(entered), ends)
                .replaceWithVoid();
    }

    private static Uni<Void> clearEnded(Tx tx, List<Enrollment> instead) {
        return instead.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.sql()
                        .query(CLEAR_ENDED_SLOTS, learners(instead), courses(instead), EventStore.timestamp(tx.now()))
                        .replaceWithVoid();
    }

    private static UUID[] learners(List<Enrollment> states) {
        return column(states, state -> state.requested().learnerId().value(), UUID[]::new);
    }

    private static String[] courses(List<Enrollment> states) {
        return column(states, state -> state.requested().courseCode().wire(), String[]::new);
    }

    private static UUID[] ids(List<Enrollment> states) {
        return column(states, state -> state.requested().enrollmentId().value(), UUID[]::new);
    }

    private static <T, V> V[] column(List<T> rows, Function<T, ? extends @Nullable V> value, IntFunction<V[]> array) {
        V[] column = array.apply(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            column[i] = value.apply(rows.get(i));
        }
        return column;
    }
}

package org.stackway.enrollment.enrollment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.stackway.events.enrollment.EnrollmentEvent;
import org.stackway.events.enrollment.EnrollmentEvent.CourseEnrolled;
import org.stackway.kit.command.Change;
import org.stackway.kit.store.EventStore;
import org.stackway.kit.store.Tx;

/**
 * Writes the list of enrolments and the course slots, in the transaction of the events. Taking a slot that somebody else
 * took first violates its primary key: the command is then decided again, on what holds by then (D9).
 */
@ApplicationScoped
class EnrollmentProjector {

    private static final String ROWS = """
            INSERT INTO rm.enrollment (enrollment_id, version, learner_id, offering_id, session_id, course_code, title,
                                       credit_hours, origin, funding, attempt, status, requested_at, pay_by,
                                       enrolled_at, drop_deadline)
            SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[],
                                 $8::text[], $9::text[], $10::text[], $11::int[], $12::text[], $13::timestamptz[],
                                 $14::timestamptz[], $15::timestamptz[], $16::timestamptz[])
            ON CONFLICT (enrollment_id) DO UPDATE
            SET version = excluded.version, status = excluded.status, enrolled_at = excluded.enrolled_at,
                drop_deadline = excluded.drop_deadline
            """;
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

    Uni<Void> project(Tx tx, List<Change<Enrollment, EnrollmentEvent>> changes) {
        List<Enrollment> left = changes.stream()
                .filter(change -> change.before().status().active()
                        && !change.after().status().active())
                .map(Change::after)
                .toList();
        List<Enrollment> entered = changes.stream()
                .filter(change -> !change.before().status().active()
                        && change.after().status().active())
                .map(Change::after)
                .toList();
        return freeSlots(tx, left).chain(() -> takeSlots(tx, entered)).chain(() -> rows(tx, changes));
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
        UUID[] learners = column(entered, state -> state.requested().learnerId().value(), UUID[]::new);
        String[] courses =
                column(entered, state -> state.requested().courseCode().wire(), String[]::new);
        OffsetDateTime[] ends =
                column(entered, state -> EventStore.timestamp(state.requested().classesEndAt()), OffsetDateTime[]::new);
        return tx.sql()
                .query(CLEAR_ENDED_SLOTS, learners, courses, EventStore.timestamp(tx.now()))
                .chain(() -> tx.sql().query(TAKE_SLOTS, learners, courses, ids(entered), ends))
                .replaceWithVoid();
    }

    private static UUID[] ids(List<Enrollment> states) {
        return column(states, state -> state.requested().enrollmentId().value(), UUID[]::new);
    }

    private static Uni<Void> rows(Tx tx, List<Change<Enrollment, EnrollmentEvent>> changes) {
        List<Enrollment> states = changes.stream().map(Change::after).toList();
        return tx.sql()
                .query(
                        ROWS,
                        ids(states),
                        column(changes, Change::version, Long[]::new),
                        column(states, state -> state.requested().learnerId().value(), UUID[]::new),
                        column(states, state -> state.requested().offeringId().wire(), String[]::new),
                        column(states, state -> state.requested().sessionId().wire(), String[]::new),
                        column(states, state -> state.requested().courseCode().wire(), String[]::new),
                        column(states, state -> state.requested().title(), String[]::new),
                        column(states, state -> state.requested().creditHours().wire(), String[]::new),
                        column(states, state -> state.requested().origin().name(), String[]::new),
                        column(states, state -> state.requested().funding().name(), String[]::new),
                        column(states, state -> state.requested().attempt(), Integer[]::new),
                        column(states, state -> state.status().name(), String[]::new),
                        column(states, state -> EventStore.timestamp(tx.now()), OffsetDateTime[]::new),
                        column(
                                states,
                                state -> EventStore.timestamp(state.requested().payBy()),
                                OffsetDateTime[]::new),
                        column(states, state -> seatInstant(state, CourseEnrolled::enrolledAt), OffsetDateTime[]::new),
                        column(
                                states,
                                state -> seatInstant(state, CourseEnrolled::dropDeadline),
                                OffsetDateTime[]::new))
                .replaceWithVoid();
    }

    private static @Nullable OffsetDateTime seatInstant(Enrollment state, Function<CourseEnrolled, Instant> instant) {
        Optional<OffsetDateTime> at = state.enrolled().map(instant).map(EventStore::timestamp);
        return at.orElse(null);
    }

    private static <T, V> V[] column(List<T> rows, Function<T, ? extends @Nullable V> value, IntFunction<V[]> array) {
        V[] column = array.apply(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            column[i] = value.apply(rows.get(i));
        }
        return column;
    }
}

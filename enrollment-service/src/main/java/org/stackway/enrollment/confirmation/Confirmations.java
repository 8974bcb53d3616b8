package org.stackway.enrollment.confirmation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.PolicyBook;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.store.EventStore;
import org.stackway.kit.store.Tx;

/** Notes, in the transaction that enrols, that a confirmation is due. It is sent afterwards: see {@link ConfirmationWorker}. */
@ApplicationScoped
public class Confirmations {

    private static final String OPEN = """
            INSERT INTO rm.confirmation (enrollment_id, learner_id, within_minutes, due_at)
            SELECT e, l, m, clock_timestamp() + make_interval(mins => m)
            FROM unnest($1::uuid[], $2::uuid[], $3::int[]) AS enrolled(e, l, m)
            ON CONFLICT (enrollment_id) DO NOTHING
            """;
    private static final String SETTLED = """
            UPDATE rm.confirmation c SET since = s.at, due_at = s.at + make_interval(mins => c.within_minutes)
            FROM unnest($1::uuid[], $2::timestamptz[]) AS s(enrollment_id, at)
            WHERE c.enrollment_id = s.enrollment_id AND c.state = 'WAITING' AND c.since > s.at
            """;

    private final PolicyBook book;

    Confirmations(PolicyBook book) {
        this.book = book;
    }

    /** An enrolment that was just made. */
    public record Enrolled(EnrollmentId enrolment, LearnerId learner, ProgrammeCode programme) {}

    /** These learners are to be told. */
    @Rule({"EN-03", "3.13"})
    public Uni<Void> open(Tx tx, List<Enrolled> enrolled) {
        if (enrolled.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Policy policy = book.inForce("confirmation", tx.now());
        UUID[] enrolments =
                enrolled.stream().map(one -> one.enrolment().value()).toArray(UUID[]::new);
        UUID[] learners = enrolled.stream().map(one -> one.learner().value()).toArray(UUID[]::new);
        Integer[] minutes = enrolled.stream()
                .map(one -> (int) ConfirmationObjective.of(one.programme(), policy)
                        .within()
                        .toMinutes())
                .toArray(Integer[]::new);
        return tx.sql().query(OPEN, enrolments, learners, minutes).replaceWithVoid();
    }

    /**
     * The time runs from the settlement: what lies between it and the enrolment is the institution's, too.
     *
     * @param recordedAt when the settlement of each was recorded
     */
    public Uni<Void> settled(Tx tx, Map<EnrollmentId, Instant> recordedAt) {
        UUID[] enrolments =
                recordedAt.keySet().stream().map(EnrollmentId::value).toArray(UUID[]::new);
        OffsetDateTime[] instants =
                recordedAt.values().stream().map(EventStore::timestamp).toArray(OffsetDateTime[]::new);
        return tx.sql().query(SETTLED, enrolments, instants).replaceWithVoid();
    }
}

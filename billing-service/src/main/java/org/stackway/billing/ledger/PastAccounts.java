package org.stackway.billing.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stackway.billing.ledger.AccountMoney.Hold;
import org.stackway.billing.ledger.EnrollmentMoney.Seat;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.http.TimeTravel;
import org.stackway.kit.http.TimeTravel.Together;
import org.stackway.kit.store.AsOf;
import org.stackway.kit.store.Cause;
import org.stackway.kit.store.EventStore;
import org.stackway.kit.store.Tx;

/**
 * Accounts as they were: charges, payments, refunds and holds folded from the learner's streams as known then. What became
 * of the enrolments themselves is enrollment-service's to tell; of it counts what had happened by then.
 */
@ApplicationScoped
public class PastAccounts {

    private static final String SEATS = """
            SELECT enrollment_id,
                   CASE WHEN ended_at <= $2 THEN ended_at END AS ended_at,
                   CASE WHEN enrolled_at <= $2 THEN enrolled_at END AS enrolled_at,
                   CASE WHEN drop_refund = 'FULL' AND dropped_at <= $2 THEN dropped_at END AS dropped_at,
                   CASE WHEN reversed_at <= $2 THEN reversed_at END AS reversed_at
            FROM rm.enrollment_fact WHERE learner_id = $1
            """;

    private final TimeTravel travel;

    PastAccounts(TimeTravel travel) {
        this.travel = travel;
    }

    /**
     * An account at a moment.
     *
     * @param at the moment as business time
     * @param sources how far each service was known in it
     */
    public record PastAccount(Instant at, List<EnrollmentMoney> enrollments, List<Hold> holds, List<Cause> sources) {
        public PastAccount {
            enrollments = List.copyOf(enrollments);
            holds = List.copyOf(holds);
            sources = List.copyOf(sources);
        }
    }

    /**
     * The account then; empty if nothing was on it.
     *
     * @param asOf an instant, or a version of the stream {@code account/<learnerId>}
     */
    public Uni<Optional<PastAccount>> of(Tx tx, LearnerId learner, AsOf asOf) {
        return travel.together(tx, learner.wire(), "account/" + learner, asOf)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : seats(tx, learner, found.get().at()).map(seats -> Optional.of(account(found.get(), seats))));
    }

    private static PastAccount account(Together then, Map<EnrollmentId, Seat> seats) {
        PastMoney money = PastMoney.of(then.streams());
        return new PastAccount(then.at(), money.enrollments(seats), money.holds(), then.sources());
    }

    private static Uni<Map<EnrollmentId, Seat>> seats(Tx tx, LearnerId learner, Instant at) {
        return tx.sql().query(SEATS, learner.value(), EventStore.timestamp(at)).map(rows -> {
            Map<EnrollmentId, Seat> seats = new HashMap<>();
            for (Row row : rows) {
                seats.put(
                        new EnrollmentId(row.getUUID("enrollment_id")),
                        new Seat(
                                LedgerReader.instant(row, "ended_at"),
                                LedgerReader.instant(row, "enrolled_at"),
                                LedgerReader.instant(row, "dropped_at"),
                                LedgerReader.instant(row, "reversed_at")));
            }
            return seats;
        });
    }
}

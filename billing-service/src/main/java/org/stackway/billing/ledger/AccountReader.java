package org.stackway.billing.ledger;

import static org.stackway.billing.ledger.LedgerReader.instant;
import static org.stackway.billing.ledger.LedgerReader.money;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.ledger.AccountMoney.Hold;
import org.stackway.billing.ledger.AccountMoney.Refund;
import org.stackway.billing.ledger.AccountMoney.SettledPayment;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.FinancialHoldReason;
import org.stackway.events.value.HoldBlock;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.PaymentMethod;
import org.stackway.events.value.RefundCause;
import org.stackway.events.value.RefundId;
import org.stackway.events.value.SessionId;
import org.stackway.kit.store.Tx;

/** Reads everything about one learner's money. */
@ApplicationScoped
public class AccountReader {

    private static final String KNOWN = """
            SELECT EXISTS (SELECT 1 FROM rm.learner WHERE learner_id = $1)
                OR EXISTS (SELECT 1 FROM rm.charge WHERE learner_id = $1)
            """;
    private static final String PAYMENTS = """
            SELECT payment_id, checkout_id, method, tuition_minor, fee_minor, currency, settled_at, returned_at
            FROM rm.payment WHERE learner_id = $1 AND settled_at IS NOT NULL
            """;
    private static final String REFUNDS = """
            SELECT refund_id, enrollment_id, session_id, course_code, payment_id, amount_minor, currency, cause, status,
                   approved_at, due_by, issued_at, settled_at, cancelled_at
            FROM rm.refund WHERE learner_id = $1 ORDER BY approved_at, refund_id
            """;
    private static final String HOLDS = """
            SELECT hold_id, reason, blocks, placed_at, released_at
            FROM rm.financial_hold WHERE learner_id = $1 ORDER BY placed_at, hold_id
            """;

    private final LedgerReader ledger;

    AccountReader(LedgerReader ledger) {
        this.ledger = ledger;
    }

    /** The account of a learner; empty if nobody told us of such a learner. */
    public Uni<Optional<AccountMoney>> of(Tx tx, LearnerId learner) {
        return tx.sql()
                .query(KNOWN, learner.value())
                .chain(rows -> rows.iterator().next().getBoolean(0)
                        ? read(tx, learner).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<AccountMoney> read(Tx tx, LearnerId learner) {
        UUID id = learner.value();
        return ledger.ofLearners(tx, List.of(learner)).chain(enrollments -> list(
                        tx, PAYMENTS, id, AccountReader::payment)
                .chain(payments -> list(tx, REFUNDS, id, AccountReader::refund)
                        .chain(refunds -> list(tx, HOLDS, id, AccountReader::hold)
                                .map(holds -> new AccountMoney(
                                        learner, List.copyOf(enrollments.values()), payments, refunds, holds)))));
    }

    private static <T> Uni<List<T>> list(Tx tx, String sql, UUID id, Function<Row, T> reading) {
        return tx.sql().query(sql, id).map((RowSet<Row> rows) -> {
            List<T> all = new ArrayList<>();
            rows.forEach(row -> all.add(reading.apply(row)));
            return all;
        });
    }

    private static SettledPayment payment(Row row) {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new SettledPayment(
                new PaymentId(row.getUUID("payment_id")),
                new CheckoutId(row.getUUID("checkout_id")),
                PaymentMethod.valueOf(row.getString("method")),
                Money.of(row.getLong("tuition_minor"), currency),
                Money.of(row.getLong("fee_minor"), currency),
                row.getOffsetDateTime("settled_at").toInstant(),
                instant(row, "returned_at"));
    }

    private static Refund refund(Row row) {
        return new Refund(
                new RefundId(row.getUUID("refund_id")),
                new EnrollmentId(row.getUUID("enrollment_id")),
                SessionId.parse(row.getString("session_id")),
                CourseCode.parse(row.getString("course_code")),
                payment(row.getUUID("payment_id")),
                money(row),
                RefundCause.valueOf(row.getString("cause")),
                row.getString("status"),
                row.getOffsetDateTime("approved_at").toInstant(),
                row.getOffsetDateTime("due_by").toInstant(),
                instant(row, "issued_at"),
                instant(row, "settled_at"),
                instant(row, "cancelled_at"));
    }

    private static Hold hold(Row row) {
        return new Hold(
                new HoldId(row.getUUID("hold_id")),
                FinancialHoldReason.valueOf(row.getString("reason")),
                Arrays.stream(row.getArrayOfStrings("blocks"))
                        .map(HoldBlock::valueOf)
                        .toList(),
                row.getOffsetDateTime("placed_at").toInstant(),
                instant(row, "released_at"));
    }

    private static @Nullable PaymentId payment(@Nullable UUID id) {
        return id == null ? null : new PaymentId(id);
    }
}

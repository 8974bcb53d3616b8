package org.stackway.billing.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.ledger.Posting.Kind;
import org.stackway.billing.ledger.Posting.Line;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.RefundId;
import org.stackway.kit.store.Tx;

/** Reads the ledger: sums and lists of what was posted, nothing computed anew. */
@ApplicationScoped
public class Ledger {

    private static final String COLUMNS =
            "p.posting_key, p.at, p.kind, p.enrollment_id, p.payment_id, p.refund_id, p.currency, p.accounts, p.amounts";
    /** What came for a checkout of the learner and is in suspense belongs to what the learner may see. */
    private static final String OF_LEARNER = """
            SELECT %1$s FROM rm.account_posting p WHERE p.learner_id = $1
            UNION ALL SELECT %1$s FROM rm.checkout_posting p WHERE p.learner_id = $1
            UNION ALL SELECT %1$s FROM rm.refund_posting p WHERE p.learner_id = $1
            UNION ALL SELECT %1$s FROM rm.tuition_dispute_posting p WHERE p.learner_id = $1
            UNION ALL SELECT %1$s FROM rm.reconciliation_posting p JOIN rm.checkout c USING (checkout_id)
              WHERE c.learner_id = $1
            """.formatted(COLUMNS);
    /** By time, then as kinds follow each other, then by key. */
    private static final String IN_ORDER = "SELECT * FROM (" + OF_LEARNER + ") AS posting"
            + " ORDER BY at, array_position($2::text[], kind), posting_key";

    private static final String BETWEEN = """
            SELECT %1$s FROM (
              SELECT %1$s FROM rm.account_posting p UNION ALL SELECT %1$s FROM rm.checkout_posting p
              UNION ALL SELECT %1$s FROM rm.refund_posting p UNION ALL SELECT %1$s FROM rm.reconciliation_posting p
              UNION ALL SELECT %1$s FROM rm.tuition_dispute_posting p) p
            WHERE ($1::timestamptz IS NULL OR p.at >= $1) AND ($2::timestamptz IS NULL OR p.at < $2)
            ORDER BY p.at, array_position($3::text[], p.kind), p.posting_key
            """.formatted(COLUMNS);

    private static final String TRIAL_BALANCE = """
            SELECT line.account, p.currency, sum(line.amount)::bigint AS amount, count(DISTINCT p.posting_key) AS postings
            FROM (SELECT posting_key, currency, accounts, amounts FROM rm.account_posting
                  UNION ALL SELECT posting_key, currency, accounts, amounts FROM rm.checkout_posting
                  UNION ALL SELECT posting_key, currency, accounts, amounts FROM rm.refund_posting
                  UNION ALL SELECT posting_key, currency, accounts, amounts FROM rm.reconciliation_posting
                  UNION ALL SELECT posting_key, currency, accounts, amounts FROM rm.tuition_dispute_posting) p,
                 unnest(p.accounts, p.amounts) AS line(account, amount)
            GROUP BY 1, 2 ORDER BY 1, 2
            """;
    private static final String[] KINDS =
            Arrays.stream(Kind.values()).map(Kind::name).toArray(String[]::new);

    /** Every posting about this learner, in the order of their business instants. */
    public Uni<List<Posting>> ofLearner(Tx tx, LearnerId learner) {
        return tx.sql().query(IN_ORDER, learner.value(), KINDS).map(rows -> {
            List<Posting> postings = new ArrayList<>();
            rows.forEach(row -> postings.add(posting(row)));
            return postings;
        });
    }

    /**
     * Every posting of the whole ledger in a stretch of time, in the order of their business instants.
     *
     * @param start the first instant in it; absent: from the beginning
     * @param end the first instant after it; absent: without end
     */
    public Uni<List<Posting>> between(Tx tx, @Nullable Instant start, @Nullable Instant end) {
        return tx.sql()
                .query(
                        BETWEEN,
                        start == null ? null : start.atOffset(ZoneOffset.UTC),
                        end == null ? null : end.atOffset(ZoneOffset.UTC),
                        KINDS)
                .map(rows -> {
                    List<Posting> postings = new ArrayList<>();
                    rows.forEach(row -> postings.add(posting(row)));
                    return postings;
                });
    }

    /** What each account of the whole ledger stands at. */
    public Uni<List<Standing>> trialBalance(Tx tx) {
        return tx.sql().query(TRIAL_BALANCE).map(rows -> {
            List<Standing> all = new ArrayList<>();
            for (Row row : rows) {
                Money amount = Money.of(row.getLong("amount"), Currency.getInstance(row.getString("currency")));
                all.add(new Standing(row.getString("account"), amount, row.getLong("postings")));
            }
            return all;
        });
    }

    /**
     * Where an account stands.
     *
     * @param account its name in the chart
     * @param balance debits less credits
     * @param postings how many moved it
     */
    public record Standing(String account, Money balance, long postings) {}

    private static Posting posting(Row row) {
        Currency currency = Currency.getInstance(row.getString("currency"));
        String[] accounts = row.getArrayOfStrings("accounts");
        Long[] amounts = row.getArrayOfLongs("amounts");
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < accounts.length; i++) {
            lines.add(Line.named(accounts[i], Money.of(amounts[i], currency)));
        }
        UUID enrollment = row.getUUID("enrollment_id");
        UUID payment = row.getUUID("payment_id");
        UUID refund = row.getUUID("refund_id");
        return new Posting(
                row.getString("posting_key"),
                row.getOffsetDateTime("at").toInstant(),
                Kind.valueOf(row.getString("kind")),
                enrollment == null ? null : new EnrollmentId(enrollment),
                payment == null ? null : new PaymentId(payment),
                refund == null ? null : new RefundId(refund),
                lines);
    }
}

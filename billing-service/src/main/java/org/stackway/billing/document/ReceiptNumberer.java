package org.stackway.billing.document;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.stackway.events.billing.CheckoutEvent.PaymentSettled;
import org.stackway.events.json.EventLanguage;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.store.BackgroundLoop;
import org.stackway.kit.store.CommitBell;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;

/**
 * Gives each settled payment the next number, in the order of positions in the store, outside of the payment's transaction.
 *
 * <p>It reads no further than the mark up to which the store is complete (D4), so that no payment with a smaller position can
 * appear later. The last number, the place up to which was read and the receipts commit together, under a lock on one row: a
 * crash takes all three back, and two nodes never number at the same time. Hence no gap, no number twice, none lost.
 */
@ApplicationScoped
public class ReceiptNumberer {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int REACH = 5_000;

    /** Skipped while another node holds it: that one numbers what this one would. */
    private static final String TURN = """
            SELECT n.last_number, n.read_to, least(h.mark, n.read_to + $1) AS until, h.mark
            FROM document.numberer n, es.high_water h FOR UPDATE OF n SKIP LOCKED
            """;

    private static final String SETTLED = """
            SELECT position, type, payload FROM es.event
            WHERE position > $1 AND position <= $2 AND type = ANY ($3::text[]) ORDER BY position
            """;
    private static final String ISSUE = """
            INSERT INTO document.receipt (number, position, payment_id, learner_id, checkout_id, settled, issued_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """;
    private static final String DONE = "UPDATE document.numberer SET last_number = $1, read_to = $2";

    private final EventLanguage language;
    private final CommitBell bell;
    private final BackgroundLoop loop;

    ReceiptNumberer(Vertx vertx, Transactions transactions, EventLanguage language, CommitBell bell) {
        this.language = language;
        this.bell = bell;
        this.loop = new BackgroundLoop("receipts", vertx, PAUSE, () -> transactions.run(this::pass));
    }

    void start(@Observes StartupEvent started) {
        bell.whenRung(loop::wake);
        loop.wake();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    /** Numbers what is complete, as far as one pass reaches; yields true if there is more. */
    Uni<Boolean> pass(Tx tx) {
        return tx.sql().query(TURN, REACH).chain(turns -> {
            if (turns.rowCount() == 0) {
                return Uni.createFrom().item(false);
            }
            Row turn = turns.iterator().next();
            long from = turn.getLong("read_to");
            long until = turn.getLong("until");
            if (until <= from) {
                return Uni.createFrom().item(false);
            }
            String[] names =
                    language.versionsOf(language.of(PaymentSettled.class)).toArray(String[]::new);
            return tx.sql()
                    .query(SETTLED, from, until, names)
                    .chain(rows -> {
                        List<Row> settled = new ArrayList<>();
                        rows.forEach(settled::add);
                        return issue(tx, turn.getLong("last_number"), settled);
                    })
                    .chain(last -> tx.sql().query(DONE, last, until))
                    .replaceWith(until < turn.getLong("mark"));
        });
    }

    private Uni<Long> issue(Tx tx, long lastNumber, List<Row> settled) {
        return InTurn.each(
                        IntStream.range(0, settled.size()).boxed().toList(),
                        index -> issue(tx, lastNumber + 1 + index, settled.get(index)))
                .replaceWith(lastNumber + settled.size());
    }

    private Uni<?> issue(Tx tx, long number, Row settled) {
        PaymentSettled event = (PaymentSettled) language.read(
                settled.getString("type"), settled.getBuffer("payload").getBytes());
        return tx.sql()
                .query(
                        ISSUE,
                        number,
                        settled.getLong("position"),
                        event.paymentId().value(),
                        event.learnerId().value(),
                        event.checkoutId().value(),
                        language.keep(event),
                        tx.now().atOffset(ZoneOffset.UTC));
    }
}

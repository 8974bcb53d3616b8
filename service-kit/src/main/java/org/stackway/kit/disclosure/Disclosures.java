package org.stackway.kit.disclosure;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;

/**
 * Writes down who was shown which learner's record. Nobody is shown one without a line: an answer waits until its lines are
 * committed, and is not given if they cannot be. What waits while one transaction commits is written by the next one
 * together, so that many readers share a commit.
 */
@ApplicationScoped
public class Disclosures {

    private static final int AT_ONCE = 2_000;
    private static final String WRITE = """
            INSERT INTO es.disclosure (learner_id, party, actor, role, operation, what, resource, form, outcome, reason,
                                       request_id, correlation_id)
            SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
                                 $8::text[], $9::text[], $10::text[], $11::text[], $12::uuid[])
            """;
    private static final String COLUMNS = """
            SELECT id, party, actor, role, operation, what, resource, form, outcome, reason, request_id, at
            FROM es.disclosure
            """;
    private static final String OF_LEARNER = COLUMNS + """
            WHERE learner_id = $1 AND party <> 'LEARNER' AND ($2::bigint IS NULL OR id < $2) ORDER BY id DESC LIMIT $3
            """;
    private static final String OF_RESOURCE = COLUMNS + "WHERE resource = $1 AND id > $2 ORDER BY id LIMIT $3";

    private final Transactions transactions;
    private final Queue<Waiting> queue = new ArrayDeque<>();
    private boolean writing;

    Disclosures(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Writes lines in this transaction. */
    public Uni<Void> record(Tx tx, List<Disclosure> shown) {
        return shown.isEmpty() ? Uni.createFrom().voidItem() : write(tx, shown);
    }

    /** Writes lines in a transaction that others share; done when they are committed, failed if they are not. */
    public Uni<Void> record(List<Disclosure> shown) {
        if (shown.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom().emitter(emitter -> {
            boolean first;
            synchronized (queue) {
                queue.add(new Waiting(List.copyOf(shown), Vertx.currentContext(), emitter));
                first = !writing;
                writing = true;
            }
            if (first) {
                writeOn();
            }
        });
    }

    /** Who else than the learner was shown the record, the latest first. */
    public Uni<List<DisclosureLine>> ofLearner(Tx tx, LearnerId learner, @Nullable Long before, int limit) {
        return lines(tx, OF_LEARNER, learner.value(), before, limit);
    }

    /** Everybody who was shown one resource, the learner included, the earliest first. */
    public Uni<List<DisclosureLine>> ofResource(Tx tx, String resource, long after, int limit) {
        return lines(tx, OF_RESOURCE, resource, after, limit);
    }

    /** Writes what waits, group after group, until nothing does. */
    private void writeOn() {
        List<Waiting> group = next();
        if (group.isEmpty()) {
            return;
        }
        List<Disclosure> all =
                group.stream().flatMap(waiting -> waiting.shown().stream()).toList();
        transactions
                .run(tx -> write(tx, all))
                .subscribe()
                .with(
                        done -> settle(group, waiting -> waiting.emitter().complete(null)),
                        failure -> settle(group, waiting -> waiting.emitter().fail(failure)));
    }

    private void settle(List<Waiting> group, Consumer<Waiting> how) {
        group.forEach(waiting -> waiting.back(() -> how.accept(waiting)));
        writeOn();
    }

    private List<Waiting> next() {
        List<Waiting> group = new ArrayList<>();
        synchronized (queue) {
            int lines = 0;
            while (!queue.isEmpty() && lines < AT_ONCE) {
                Waiting waiting = queue.remove();
                lines += waiting.shown().size();
                group.add(waiting);
            }
            writing = !group.isEmpty();
        }
        return group;
    }

    private static Uni<Void> write(Tx tx, List<Disclosure> shown) {
        return tx.sql()
                .query(
                        WRITE,
                        column(shown, one -> one.learner().value(), UUID[]::new),
                        column(shown, one -> one.by().party().name(), String[]::new),
                        column(shown, one -> one.by().actor(), String[]::new),
                        column(shown, one -> one.by().role(), String[]::new),
                        column(shown, one -> one.by().operation(), String[]::new),
                        column(shown, Disclosure::what, String[]::new),
                        column(shown, Disclosure::resource, String[]::new),
                        column(shown, Disclosure::form, String[]::new),
                        column(shown, Disclosure::outcome, String[]::new),
                        column(shown, one -> one.by().reason(), String[]::new),
                        column(shown, one -> one.by().requestId(), String[]::new),
                        column(shown, one -> one.by().correlationId(), UUID[]::new))
                .replaceWithVoid();
    }

    private static <T> Object column(
            List<Disclosure> shown, Function<Disclosure, @Nullable T> value, IntFunction<T[]> array) {
        T[] column = array.apply(shown.size());
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(shown.get(i));
        }
        return column;
    }

    private static Uni<List<DisclosureLine>> lines(Tx tx, String sql, @Nullable Object... parameters) {
        return tx.sql().query(sql, parameters).map(rows -> {
            List<DisclosureLine> lines = new ArrayList<>();
            rows.forEach(row -> lines.add(line(row)));
            return lines;
        });
    }

    private static DisclosureLine line(Row row) {
        return new DisclosureLine(
                row.getLong(0),
                Party.valueOf(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getOffsetDateTime(11).toInstant());
    }

    /** A reader whose lines are not committed yet; told on the context from which it asked. */
    private record Waiting(List<Disclosure> shown, @Nullable Context context, UniEmitter<? super Void> emitter) {

        void back(Runnable answer) {
            if (context == null) {
                answer.run();
            } else {
                context.runOnContext(ignored -> answer.run());
            }
        }
    }
}

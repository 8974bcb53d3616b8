package org.stackway.enrollment.confirmation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.ops.OpenWork;
import org.stackway.kit.store.Transactions;

/**
 * The service objective of EN-03: how long confirmations take, how many are late, and which wait. {@code
 * stackway.confirmation.overdue} above zero is the alarm; {@code /ops/v1/processes} names the enrolments.
 */
@ApplicationScoped
class ConfirmationMetrics implements OpenWork {

    private static final String LOOK = """
            SELECT count(*) FILTER (WHERE due_at < clock_timestamp()), count(*)
            FROM rm.confirmation WHERE state = 'WAITING'
            """;

    private final Transactions transactions;
    private final Timer time;
    private final Counter kept;
    private final Counter missed;
    private final AtomicLong overdue = new AtomicLong();
    private final AtomicLong waiting = new AtomicLong();

    ConfirmationMetrics(Transactions transactions, MeterRegistry registry) {
        this.transactions = transactions;
        this.time = Timer.builder("stackway.confirmation.time")
                .description("From the settlement of an enrolment to its confirmation, in real time")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        this.kept = outcome(registry, "within");
        this.missed = outcome(registry, "late");
        Gauge.builder("stackway.confirmation.overdue", overdue, AtomicLong::get)
                .description("Enrolments that should have been confirmed by now")
                .register(registry);
        Gauge.builder("stackway.confirmation.waiting", waiting, AtomicLong::get)
                .description("Enrolments not confirmed yet")
                .register(registry);
    }

    private static Counter outcome(MeterRegistry registry, String outcome) {
        return Counter.builder("stackway.confirmations")
                .description("Confirmations sent, by whether the objective was kept")
                .tag("objective", outcome)
                .register(registry);
    }

    @Rule({"EN-03", "3.13"})
    void sent(Instant since, Instant sentAt, ConfirmationObjective objective) {
        time.record(Duration.between(since, sentAt));
        (objective.kept(since, sentAt) ? kept : missed).increment();
    }

    /** Counts what waits. */
    Uni<Void> look() {
        return transactions
                .run(tx -> tx.sql().query(LOOK))
                .invoke(rows -> {
                    for (Row row : rows) {
                        overdue.set(row.getLong(0));
                        waiting.set(row.getLong(1));
                    }
                })
                .replaceWithVoid();
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "ENROLLMENT_UNCONFIRMED",
                        "the mail gateway takes its confirmation",
                        Clock.REAL,
                        "SELECT 'enrollment/' || enrollment_id, since, error FROM rm.confirmation"
                                + " WHERE state = 'WAITING'"),
                new Kind(
                        "CONFIRMATION_OVERDUE",
                        "the mail gateway takes its confirmation; the objective of EN-03 is missed already",
                        Clock.REAL,
                        "SELECT 'enrollment/' || enrollment_id, due_at, error FROM rm.confirmation"
                                + " WHERE state = 'WAITING' AND due_at < clock_timestamp()"));
    }
}

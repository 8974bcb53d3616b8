package org.stackway.billing.reconciliation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.stackway.kit.store.BackgroundLoop;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.time.BusinessClock;
import org.stackway.kit.time.SystemClock;

/**
 * Runs reconciliations when they are due: minutes and hours of real time, days of business time. A slot belongs to whoever
 * claims it first, so that any number of nodes run each once; one that failed, or whose node died, is taken up again.
 */
@ApplicationScoped
public class ReconciliationTimer {

    private static final Logger LOG = Logger.getLogger(ReconciliationTimer.class);
    private static final Duration LOOK = Duration.ofSeconds(15);
    private static final int MINUTES_A_SLOT = 5;

    /** By then providers have closed their books of the day before. */
    private static final LocalTime BOOKS_ARE_CLOSED = LocalTime.of(6, 0);

    private static final String CLAIM = """
            INSERT INTO provider.reconciliation_run (kind, slot) VALUES ($1, $2)
            ON CONFLICT (kind, slot) DO UPDATE SET started_at = clock_timestamp()
            WHERE reconciliation_run.finished_at IS NULL
              AND reconciliation_run.started_at < clock_timestamp() - interval '2 minutes'
            """;
    private static final String FINISH = """
            UPDATE provider.reconciliation_run SET finished_at = clock_timestamp(), report = $3::text::jsonb, error = NULL
            WHERE kind = $1 AND slot = $2
            """;
    private static final String FAIL =
            "UPDATE provider.reconciliation_run SET error = $3 WHERE kind = $1 AND slot = $2";
    private static final String FORGET =
            "DELETE FROM provider.reconciliation_run WHERE started_at < clock_timestamp() - interval '90 days'";

    private final Transactions transactions;
    private final ReconciliationRuns runs;
    private final SystemClock clock;
    private final ObjectMapper json;
    private final boolean enabled;
    private final BackgroundLoop loop;

    ReconciliationTimer(
            Vertx vertx,
            Transactions transactions,
            ReconciliationRuns runs,
            SystemClock clock,
            ObjectMapper json,
            @ConfigProperty(name = "stackway.reconciliation.timer", defaultValue = "true") boolean enabled) {
        this.transactions = transactions;
        this.runs = runs;
        this.clock = clock;
        this.json = json;
        this.enabled = enabled;
        this.loop = new BackgroundLoop("reconciliation", vertx, LOOK, () -> pass().replaceWith(false));
    }

    void start(@Observes StartupEvent started) {
        if (enabled) {
            loop.wake();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (enabled) {
            loop.stop();
        }
    }

    /** Runs what is due and nobody has run; one that fails does not keep the others. */
    Uni<Void> pass() {
        return transactions
                .run(tx -> Uni.createFrom().item(tx.now()))
                .map(now -> due(clock.now(), now))
                .chain(due -> Multi.createFrom()
                        .iterable(due.entrySet())
                        .onItem()
                        .transformToUniAndConcatenate(slot -> once(slot.getKey(), slot.getValue()))
                        .onItem()
                        .ignoreAsUni());
    }

    /**
     * The newest slot of each kind.
     *
     * @param real technical time
     * @param business the time in which days are settled
     */
    static Map<RunKind, String> due(Instant real, Instant business) {
        Instant hour = real.truncatedTo(ChronoUnit.HOURS);
        long minutes = Duration.between(hour, real).toMinutes();
        ZonedDateTime local = business.atZone(BusinessClock.ZONE);
        LocalDate today = local.toLocalDate();
        LocalDate settled = local.toLocalTime().isBefore(BOOKS_ARE_CLOSED) ? today.minusDays(2) : today.minusDays(1);
        return new TreeMap<>(Map.of(
                RunKind.MINUTES,
                        hour.plus(Duration.ofMinutes(minutes / MINUTES_A_SLOT * MINUTES_A_SLOT))
                                .toString(),
                RunKind.HOURLY, hour.toString(),
                RunKind.DAILY, settled.toString()));
    }

    private Uni<Void> once(RunKind kind, String slot) {
        return transactions.run(tx -> tx.sql().query(CLAIM, kind.name(), slot)).chain(claimed -> {
            if (claimed.rowCount() == 0) {
                return Uni.createFrom().voidItem();
            }
            LocalDate date = kind == RunKind.DAILY ? LocalDate.parse(slot) : null;
            return runs.run(kind, date, false)
                    .chain(report -> finished(kind, slot, report))
                    .onFailure()
                    .recoverWithUni(failure -> failed(kind, slot, failure));
        });
    }

    private Uni<Void> finished(RunKind kind, String slot, RunReport report) {
        if (!report.opened().isEmpty()) {
            LOG.warnf(
                    "reconciliation %s of %s opened %d cases, %d of them mended themselves",
                    kind, slot, report.opened().size(), report.repaired().size());
        }
        return transactions
                .run(tx -> tx.sql()
                        .query(FINISH, kind.name(), slot, text(report))
                        .chain(() -> tx.sql().query(FORGET)))
                .replaceWithVoid();
    }

    private Uni<Void> failed(RunKind kind, String slot, Throwable failure) {
        LOG.warnf("reconciliation %s of %s is tried again: %s", kind, slot, failure);
        return transactions
                .run(tx -> tx.sql().query(FAIL, kind.name(), slot, failure.toString()))
                .replaceWithVoid();
    }

    private String text(RunReport report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

package org.stackway.kit.time;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.stackway.kit.domain.Campus;
import org.stackway.kit.sql.NativeSql;

/**
 * The time that rules, windows, deadlines and learners see (D19). It is real time plus the offset kept in this service's
 * database (D20), so that every replica agrees and a restart changes nothing. The offset only grows.
 */
@ApplicationScoped
public class BusinessClock {

    /** Where the institution is: every local deadline is read in this zone. */
    public static final ZoneId ZONE = Campus.ZONE;

    /** How long a node may go on by the offset that it has read. */
    public static final Duration KNOWN_EVERYWHERE_WITHIN = Duration.ofMillis(200);

    private final SystemClock system;
    private volatile Reading reading = new Reading(Duration.ZERO, Instant.MIN);

    BusinessClock(SystemClock system) {
        this.system = system;
    }

    /** The business instant, with the offset read on this connection unless it was read less than 200 ms ago. */
    public Uni<Instant> now(NativeSql sql) {
        Instant real = system.now();
        Reading current = reading;
        if (current.goodUntil().isAfter(real)) {
            return Uni.createFrom().item(real.plus(current.offset()));
        }
        return sql.query("SELECT offset_ms FROM es.clock").map(rows -> {
            Duration offset = Duration.ofMillis(rows.iterator().next().getLong(0));
            reading = new Reading(offset, real.plus(KNOWN_EVERYWHERE_WITHIN));
            return system.now().plus(offset);
        });
    }

    /**
     * Moves the clock forward to {@code target}.
     *
     * @return false, and nothing changed, if {@code target} is earlier than now: the clock never goes back
     */
    public Uni<Boolean> moveTo(NativeSql sql, Instant target) {
        Instant real = system.now();
        long offset =
                Duration.between(real, target.truncatedTo(ChronoUnit.MILLIS)).toMillis();
        return sql.query("UPDATE es.clock SET offset_ms = $1 WHERE offset_ms <= $1 RETURNING offset_ms", offset)
                .invoke(this::forget)
                .map(rows -> rows.rowCount() == 1);
    }

    /** Reads the offset anew: it was moved, and the transaction that moved it has ended. */
    public void forget() {
        reading = new Reading(Duration.ZERO, Instant.MIN);
    }

    private record Reading(Duration offset, Instant goodUntil) {}
}

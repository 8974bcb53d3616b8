package org.stackway.local.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.stackway.local.sandbox.SandboxStore.Verdict;

/** The sandbox's business clock (D20): real time plus an offset that is kept; it ticks, and only goes forward. */
final class SandboxClock {
    private static final ZoneId CAMPUS = ZoneId.of("America/Denver");

    private final SandboxStore store;

    SandboxClock(SandboxStore store) {
        this.store = store;
    }

    Map<String, Object> show() {
        long offsetMillis = store.read(SandboxState::clockOffsetMillis);
        Instant now = store.realNow().plusMillis(offsetMillis);
        return Map.of(
                "now", now,
                "local", LocalDateTime.ofInstant(now, CAMPUS).toString(),
                "offset", Duration.ofMillis(offsetMillis).toString());
    }

    /** Moves to an instant; an earlier one than now is refused with 409. */
    void moveTo(Instant target) {
        store.write(state -> {
            Instant now = store.businessNow(state);
            if (target.isBefore(now)) {
                throw new Refused(
                        409,
                        "CLOCK_ONLY_FORWARD",
                        "the business clock is at " + Json.text(now) + " and does not go back to " + Json.text(target));
            }
            long offset = Duration.between(store.realNow(), target).toMillis();
            return new Verdict<>(List.of(new Change.ClockMoved(offset)), target);
        });
    }
}

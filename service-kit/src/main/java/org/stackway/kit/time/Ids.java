package org.stackway.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.UUID;
import org.stackway.events.value.Uuid7;

/** Makes the ids of new things: UUIDv7 of real time (D19), not guessable. */
@ApplicationScoped
public class Ids {

    private final SystemClock clock;
    private final SecureRandom random = new SecureRandom();

    Ids(SystemClock clock) {
        this.clock = clock;
    }

    public UUID next() {
        return Uuid7.at(clock.now(), random);
    }
}

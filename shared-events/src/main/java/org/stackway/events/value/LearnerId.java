package org.stackway.events.value;

import java.util.UUID;

/**
 * Identifies a learner. All that other services ever know of a person: names and addresses stay in the enrolment
 * service.
 *
 * @param value any UUID but the nil one; ours are UUIDv7, a client may choose another version
 */
public record LearnerId(UUID value) implements UuidId {
    public LearnerId {
        UuidId.requireReal(value, "learner id");
    }

    /**
     * Reads the wire form.
     *
     * @throws IllegalArgumentException if it is not the canonical form of a UUID
     */
    public static LearnerId parse(String wire) {
        return new LearnerId(UuidId.parse(wire, "learner id"));
    }

    @Override
    public String toString() {
        return wire();
    }
}

package org.stackway.events.value;

import java.util.UUID;

/**
 * Identifies a hold on a learner's account or record. Financial holds are placed by billing, all others by the
 * enrolment service.
 *
 * @param value any UUID but the nil one; ours are UUIDv7, a client may choose another version
 */
public record HoldId(UUID value) implements UuidId {
    public HoldId {
        UuidId.requireReal(value, "hold id");
    }

    /**
     * Reads the wire form.
     *
     * @throws IllegalArgumentException if it is not the canonical form of a UUID
     */
    public static HoldId parse(String wire) {
        return new HoldId(UuidId.parse(wire, "hold id"));
    }

    @Override
    public String toString() {
        return wire();
    }
}

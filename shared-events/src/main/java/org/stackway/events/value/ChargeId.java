package org.stackway.events.value;

import java.util.UUID;

/**
 * Identifies the tuition charge of one enrolment. There is one charge per enrolment (BI-03).
 *
 * @param value any UUID but the nil one; ours are UUIDv7, a client may choose another version
 */
public record ChargeId(UUID value) implements UuidId {
    public ChargeId {
        UuidId.requireReal(value, "charge id");
    }

    /**
     * Reads the wire form.
     *
     * @throws IllegalArgumentException if it is not the canonical form of a UUID
     */
    public static ChargeId parse(String wire) {
        return new ChargeId(UuidId.parse(wire, "charge id"));
    }

    @Override
    public String toString() {
        return wire();
    }
}

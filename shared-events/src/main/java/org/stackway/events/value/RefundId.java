package org.stackway.events.value;

import java.util.UUID;

/**
 * Identifies a refund of one enrolment's tuition. The service fee is never part of it (BI-07).
 *
 * @param value any UUID but the nil one; ours are UUIDv7, a client may choose another version
 */
public record RefundId(UUID value) implements UuidId {
    public RefundId {
        UuidId.requireReal(value, "refund id");
    }

    /**
     * Reads the wire form.
     *
     * @throws IllegalArgumentException if it is not the canonical form of a UUID
     */
    public static RefundId parse(String wire) {
        return new RefundId(UuidId.parse(wire, "refund id"));
    }

    @Override
    public String toString() {
        return wire();
    }
}

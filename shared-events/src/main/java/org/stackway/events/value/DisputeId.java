package org.stackway.events.value;

import java.util.UUID;

/**
 * Identifies a dispute, of a payment with its provider or of tuition with the institution. Each kind
 * has its own stream category.
 *
 * @param value any UUID but the nil one; ours are UUIDv7, a client may choose another version
 */
public record DisputeId(UUID value) implements UuidId {
    public DisputeId {
        UuidId.requireReal(value, "dispute id");
    }

    /**
     * Reads the wire form.
     *
     * @throws IllegalArgumentException if it is not the canonical form of a UUID
     */
    public static DisputeId parse(String wire) {
        return new DisputeId(UuidId.parse(wire, "dispute id"));
    }

    @Override
    public String toString() {
        return wire();
    }
}

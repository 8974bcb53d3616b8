package org.stackway.events.value;

import java.util.UUID;

/**
 * Identifies a funding authorization by an employer or the VA. It stands in for a payment id where a third party
 * guarantees tuition (rule 3.29).
 *
 * @param value any UUID but the nil one; ours are UUIDv7, a client may choose another version
 */
public record AuthorizationId(UUID value) implements UuidId {
    public AuthorizationId {
        UuidId.requireReal(value, "authorization id");
    }

    /**
     * Reads the wire form.
     *
     * @throws IllegalArgumentException if it is not the canonical form of a UUID
     */
    public static AuthorizationId parse(String wire) {
        return new AuthorizationId(UuidId.parse(wire, "authorization id"));
    }

    @Override
    public String toString() {
        return wire();
    }
}

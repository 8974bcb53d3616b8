package org.stackway.events.value;

import java.util.UUID;

/**
 * Identifies one attempt to pay a checkout. A retry after a failure is a new payment of the same checkout.
 *
 * @param value any UUID but the nil one; ours are UUIDv7, a client may choose another version
 */
public record PaymentId(UUID value) implements UuidId {
    public PaymentId {
        UuidId.requireReal(value, "payment id");
    }

    /**
     * Reads the wire form.
     *
     * @throws IllegalArgumentException if it is not the canonical form of a UUID
     */
    public static PaymentId parse(String wire) {
        return new PaymentId(UuidId.parse(wire, "payment id"));
    }

    @Override
    public String toString() {
        return wire();
    }
}

package org.stackway.events.value;

import java.util.UUID;

/**
 * Identifies a checkout: one or several enrolments paid in one transaction. The service fee is computed per
 * checkout, so this id is the unit of the fee (BI-07).
 *
 * @param value any UUID but the nil one; ours are UUIDv7, a client may choose another version
 */
public record CheckoutId(UUID value) implements UuidId {
    public CheckoutId {
        UuidId.requireReal(value, "checkout id");
    }

    /**
     * Reads the wire form.
     *
     * @throws IllegalArgumentException if it is not the canonical form of a UUID
     */
    public static CheckoutId parse(String wire) {
        return new CheckoutId(UuidId.parse(wire, "checkout id"));
    }

    @Override
    public String toString() {
        return wire();
    }
}

package org.stackway.events.value;

import java.util.UUID;

/**
 * Identifies a case in which our ledger and a provider disagree. Each break is a case of its own.
 *
 * @param value any UUID but the nil one; ours are UUIDv7, a client may choose another version
 */
public record ReconciliationId(UUID value) implements UuidId {
    public ReconciliationId {
        UuidId.requireReal(value, "reconciliation id");
    }

    /**
     * Reads the wire form.
     *
     * @throws IllegalArgumentException if it is not the canonical form of a UUID
     */
    public static ReconciliationId parse(String wire) {
        return new ReconciliationId(UuidId.parse(wire, "reconciliation id"));
    }

    @Override
    public String toString() {
        return wire();
    }
}

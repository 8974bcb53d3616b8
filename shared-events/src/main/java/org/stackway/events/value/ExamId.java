package org.stackway.events.value;

import java.util.UUID;

/**
 * Identifies an appointment for a proctored exam. Moving the appointment keeps the id.
 *
 * @param value any UUID but the nil one; ours are UUIDv7, a client may choose another version
 */
public record ExamId(UUID value) implements UuidId {
    public ExamId {
        UuidId.requireReal(value, "exam id");
    }

    /**
     * Reads the wire form.
     *
     * @throws IllegalArgumentException if it is not the canonical form of a UUID
     */
    public static ExamId parse(String wire) {
        return new ExamId(UuidId.parse(wire, "exam id"));
    }

    @Override
    public String toString() {
        return wire();
    }
}

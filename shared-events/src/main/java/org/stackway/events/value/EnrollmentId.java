package org.stackway.events.value;

import java.util.UUID;

/**
 * Identifies one attempt of one learner at one offering. A repeat of the same course is a new enrolment with a new
 * id.
 *
 * @param value any UUID but the nil one; ours are UUIDv7, a client may choose another version
 */
public record EnrollmentId(UUID value) implements UuidId {
    public EnrollmentId {
        UuidId.requireReal(value, "enrollment id");
    }

    /**
     * Reads the wire form.
     *
     * @throws IllegalArgumentException if it is not the canonical form of a UUID
     */
    public static EnrollmentId parse(String wire) {
        return new EnrollmentId(UuidId.parse(wire, "enrollment id"));
    }

    @Override
    public String toString() {
        return wire();
    }
}

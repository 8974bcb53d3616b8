package org.stackway.events.value;

import java.util.UUID;

/**
 * Identifies an issued transcript. Each issue is a document of its own; it is revoked, never changed.
 *
 * @param value any UUID but the nil one; ours are UUIDv7, a client may choose another version
 */
public record TranscriptId(UUID value) implements UuidId {
    public TranscriptId {
        UuidId.requireReal(value, "transcript id");
    }

    /**
     * Reads the wire form.
     *
     * @throws IllegalArgumentException if it is not the canonical form of a UUID
     */
    public static TranscriptId parse(String wire) {
        return new TranscriptId(UuidId.parse(wire, "transcript id"));
    }

    @Override
    public String toString() {
        return wire();
    }
}

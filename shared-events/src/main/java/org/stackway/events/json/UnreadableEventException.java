package org.stackway.events.json;

/**
 * The bytes of an event cannot be read. Trying again cannot help: the record has to be parked, or the reader taught
 * the type.
 */
public final class UnreadableEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why it cannot be read. */
    public enum Reason {
        /** The type is not in the registry: it is newer than this reader, or not one of ours. */
        UNKNOWN_TYPE,
        /** The bytes are not the JSON of that type. */
        MALFORMED,
        /** The event contradicts itself, as one whose offering is not in its session. */
        CONTRADICTORY
    }

    private final Reason reason;

    UnreadableEventException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    UnreadableEventException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why it cannot be read. */
    public Reason reason() {
        return reason;
    }
}

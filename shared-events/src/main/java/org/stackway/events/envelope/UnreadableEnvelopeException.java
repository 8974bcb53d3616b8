package org.stackway.events.envelope;

/**
 * A record's headers cannot be read, so nobody can say which stream it belongs to: it is a dead letter. The message
 * shows the header's name and what was expected, never its bytes.
 */
public final class UnreadableEnvelopeException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String header;

    UnreadableEnvelopeException(String header, String expected) {
        super("header " + header + ": expected " + expected);
        this.header = header;
    }

    UnreadableEnvelopeException(String header, String expected, Throwable cause) {
        super("header " + header + ": expected " + expected, cause);
        this.header = header;
    }

    /** The name of the header that is missing or bad. */
    public String header() {
        return header;
    }
}

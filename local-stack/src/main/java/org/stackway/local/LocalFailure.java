package org.stackway.local;

/**
 * What went wrong, as one line for the person at the terminal: what was being done, what is in the way and, where there
 * is one, the way out. Never a stack trace.
 */
public final class LocalFailure extends Exception {
    private static final long serialVersionUID = 1L;

    public LocalFailure(String line) {
        super(line);
    }

    public LocalFailure(String line, Throwable cause) {
        super(line, cause);
    }

    /** The line to print. */
    public String line() {
        return String.valueOf(getMessage()).replaceAll("\\s*\\R\\s*", " ");
    }
}

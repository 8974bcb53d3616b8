package org.stackway.kit.store;

/** Another writer appended to the stream first. Reload and decide again. */
public final class VersionConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public VersionConflict(String streamId, long expected) {
        super("stream " + streamId + " is no longer at version " + expected);
    }
}

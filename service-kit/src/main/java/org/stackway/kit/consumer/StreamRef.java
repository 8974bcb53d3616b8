package org.stackway.kit.consumer;

/**
 * A stream of another service.
 *
 * @param source the publishing service, {@code /enrollment-service}
 * @param streamId {@code enrollment/<uuid>}
 */
public record StreamRef(String source, String streamId) {
    @Override
    public String toString() {
        return source + " " + streamId;
    }
}

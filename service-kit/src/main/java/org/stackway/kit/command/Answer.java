package org.stackway.kit.command;

import java.util.Map;

/**
 * An answer to a command, as it is sent and, for an idempotent command, stored with the command's events.
 *
 * @param body JSON text
 */
public record Answer(int status, Map<String, String> headers, String body) {
    public Answer {
        headers = Map.copyOf(headers);
    }
}

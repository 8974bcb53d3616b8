package org.stackway.kit.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a caller can do now, as things stand, about something that was refused.
 *
 * @param action the name of the action, {@code withdraw}
 * @param href the path to send it to; absent where it is not done with this API
 * @param method with which it is sent there
 * @param until the last instant at which it is possible; absent if it has none
 */
public record NextAction(
        String action,
        @Nullable String href,
        @Nullable String method,
        @Nullable Instant until) {

    /** Something to look at. */
    public static NextAction read(String action, String href) {
        return new NextAction(action, href, "GET", null);
    }

    /** A command to send. */
    public static NextAction post(String action, String href) {
        return new NextAction(action, href, "POST", null);
    }

    /** The same, as long as it is possible. */
    public NextAction until(@Nullable Instant last) {
        return new NextAction(action, href, method, last);
    }
}

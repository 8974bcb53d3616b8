package org.stackway.kit.http;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.stackway.kit.time.BusinessClock;

/**
 * A deadline as answers show it: the instant, and the wall clock a learner reads (api.md, convention 1).
 *
 * @param at the last instant allowed
 * @param local the same in {@code zone}, to the second, {@code 2026-03-08T23:59:59}
 */
public record Deadline(Instant at, String local, ZoneId zone) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    /** In the institution's zone. */
    public static Deadline of(Instant at) {
        return of(at, BusinessClock.ZONE);
    }

    public static Deadline of(Instant at, ZoneId zone) {
        return new Deadline(at, local(at, zone), zone);
    }

    static String local(Instant at, ZoneId zone) {
        return LOCAL.format(at.atZone(zone));
    }
}

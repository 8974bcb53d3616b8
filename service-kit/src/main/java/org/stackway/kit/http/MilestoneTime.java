package org.stackway.kit.http;

import java.time.Instant;
import java.time.ZoneId;
import org.stackway.events.value.MilestoneKind;

/**
 * A milestone of a session as answers show it.
 *
 * @param local the wall clock in {@code zone}, to the second
 * @param stated true if the registrar gave it, false if it was derived by the published rules
 */
public record MilestoneTime(MilestoneKind kind, Instant at, String local, ZoneId zone, boolean stated) {

    public static MilestoneTime of(MilestoneKind kind, Instant at, ZoneId zone, boolean stated) {
        return new MilestoneTime(kind, at, Deadline.local(at, zone), zone, stated);
    }
}

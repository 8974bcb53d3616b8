package org.stackway.session.session;

import java.time.ZoneId;
import org.stackway.events.value.SessionId;

/** The instants of a published session that count now, and the zone they are read in: for decisions of others. */
public record SessionCalendar(SessionId sessionId, ZoneId zone, Schedule schedule) {}

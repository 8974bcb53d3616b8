package org.stackway.transcript.record;

import java.time.Instant;
import org.stackway.events.value.SessionId;

/**
 * The conferral of a session.
 *
 * @param classesStart decides which policy of certificates holds: "from 2025 Fall 1" is from that session on (P-46)
 * @param at the session's CONFERRAL instant, by which courses' ages are reckoned (rule 3.23) and which credentials bear
 */
public record ConferralDate(SessionId session, Instant classesStart, Instant at) {}

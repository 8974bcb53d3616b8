package org.stackway.session.session;

import java.time.Instant;

/**
 * What decisions about sessions need from outside.
 *
 * @param now business time; for a timer its due instant
 */
public record SessionFacts(Instant now) {}

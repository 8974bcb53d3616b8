package org.stackway.transcript.record;

import java.time.Instant;
import java.util.Optional;
import org.stackway.transcript.fact.EnrollmentFact;

/**
 * What a decision on the record needs from outside.
 *
 * @param enrollment as far as enrollment-service has told us
 * @param now business time
 */
public record RecordFacts(Optional<EnrollmentFact> enrollment, Instant now) {}

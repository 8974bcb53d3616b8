package org.stackway.kit.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.store.Cause;

/**
 * A decision as it was taken, to be written into the log.
 *
 * @param version of the stream that was decided on; 0 if there was none
 * @param appended how many events the decision made; they follow {@code version}
 * @param command what was asked
 * @param code the refusal's code
 * @param facts what it was decided from besides the stream
 * @param decidedAt business instant
 * @param cause the event of another service that it comes from
 */
public record Taken(
        UUID id,
        String streamId,
        long version,
        int appended,
        Object command,
        DecisionOutcome outcome,
        @Nullable String code,
        List<Finding> findings,
        Object facts,
        Instant decidedAt,
        String actor,
        UUID correlationId,
        UUID causationId,
        @Nullable Cause cause) {

    public Taken {
        findings = List.copyOf(findings);
    }
}

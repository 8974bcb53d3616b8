package org.stackway.transcript.conferral;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.command.Outcome;
import org.stackway.kit.domain.Violation;

/**
 * What became of a learner.
 *
 * @param credentials what was conferred
 * @param detail why it is blocked, or waits
 */
@JsonNaming(SnakeCaseStrategy.class)
record RowResult(
        RowState state,
        List<String> credentials,
        List<Violation> violations,
        @Nullable String detail,
        @Nullable UUID decisionId) {

    RowResult {
        credentials = List.copyOf(credentials);
        violations = List.copyOf(violations);
    }

    static RowResult blocked(String why) {
        return new RowResult(RowState.BLOCKED, List.of(), List.of(), why, null);
    }

    static RowResult again(@Nullable String why) {
        return new RowResult(RowState.WAITING, List.of(), List.of(), why, null);
    }

    /** The answer's body names what the record says was conferred at this date, so that it may be asked twice. */
    static RowResult of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> {
                List<String> credentials = done.answer()
                        .body()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList();
                yield new RowResult(
                        credentials.isEmpty() ? RowState.NOTHING_SOUGHT : RowState.CONFERRED,
                        credentials,
                        List.of(),
                        null,
                        null);
            }
            case Outcome.Refused(var refusal, Optional<UUID> decision) ->
                new RowResult(RowState.LACKING, List.of(), refusal.violations(), null, decision.orElse(null));
            case Outcome.Contended contended -> again("too many writers at once");
            case Outcome.NotKnown unknown -> throw new IllegalStateException("a conferral awaits nothing");
            case Outcome.Stale stale -> throw new IllegalStateException("a conferral expects no version");
            case Outcome.KeyReused reused -> throw new IllegalStateException("a conferral has no key");
        };
    }
}

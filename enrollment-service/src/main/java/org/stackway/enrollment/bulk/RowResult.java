package org.stackway.enrollment.bulk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.command.Outcome;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Violation;

/**
 * What became of a row, in the words of the answer that a single request would have got.
 *
 * @param status the HTTP status of that answer; null while it waits
 */
record RowResult(
        RowState state,
        @Nullable Integer status,
        @Nullable String code,
        @Nullable String detail,
        List<Violation> violations,
        @Nullable String existing,
        @Nullable UUID decisionId) {

    static final int ATTEMPTS_AT_THE_UNKNOWN = 4;

    RowResult {
        violations = List.copyOf(violations);
    }

    static RowResult malformed(List<Violation> violations) {
        return new RowResult(RowState.REFUSED, 400, "MALFORMED", null, violations, null, null);
    }

    static RowResult again(@Nullable String why) {
        return new RowResult(RowState.WAITING, null, null, why, List.of(), null, null);
    }

    /**
     * The result of a command. What is not known yet is tried a few times, as a single request would wait for it.
     *
     * @param attempts how often it was tried, this time included
     */
    static RowResult of(Outcome outcome, int attempts) {
        return switch (outcome) {
            case Outcome.Done done ->
                new RowResult(RowState.ACCEPTED, done.answer().status(), null, null, List.of(), null, null);
            case Outcome.Refused refused -> refused(refused.refusal(), refused.decisionId());
            case Outcome.NotKnown unknown ->
                attempts < ATTEMPTS_AT_THE_UNKNOWN
                        ? again(unknown.what() + " is not known yet")
                        : new RowResult(
                                RowState.NOT_KNOWN_YET,
                                422,
                                "NOT_KNOWN_YET",
                                unknown.what() + " is not known yet",
                                List.of(Violation.of("API-NOT-KNOWN-YET", unknown.what() + " is not known here yet")),
                                null,
                                null);
            case Outcome.Contended contended -> again("too many writers at once");
            case Outcome.Stale stale -> throw new IllegalStateException("a row expects no version");
            case Outcome.KeyReused reused -> throw new IllegalStateException("a row has no key");
        };
    }

    private static RowResult refused(Decision.Refused<?> refusal, Optional<UUID> decisionId) {
        int status =
                switch (refusal.kind()) {
                    case RULE -> 422;
                    case CONFLICT -> 409;
                    case MISSING -> 404;
                };
        return new RowResult(
                RowState.REFUSED,
                status,
                refusal.code(),
                null,
                refusal.violations(),
                refusal.existing().orElse(null),
                decisionId.orElse(null));
    }
}

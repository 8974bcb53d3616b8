package org.stackway.transcript.bulk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.OfferingId;
import org.stackway.kit.command.Outcome;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Rule;
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

    static RowResult again(@Nullable String why) {
        return new RowResult(RowState.WAITING, null, null, why, List.of(), null, null);
    }

    static RowResult malformed(List<Violation> violations) {
        return new RowResult(RowState.REFUSED, 400, "MALFORMED", null, violations, null, null);
    }

    /** The enrolment is one of another offering: the list would otherwise grade whom its author does not teach. */
    @Rule("TR-BULK-OFFERING")
    static RowResult elsewhere(OfferingId of, String asked) {
        return new RowResult(
                RowState.REFUSED,
                422,
                "OTHER_OFFERING",
                null,
                List.of(Violation.of(
                        "TR-BULK-OFFERING",
                        "the enrolment belongs to another offering than the list",
                        of.wire(),
                        asked)),
                null,
                null);
    }

    /** What is not known yet is tried a few times, as a single request would wait for it. */
    static RowResult unknown(String what, int attempts) {
        return attempts < ATTEMPTS_AT_THE_UNKNOWN
                ? again(what + " is not known yet")
                : new RowResult(
                        RowState.NOT_KNOWN_YET,
                        422,
                        "NOT_KNOWN_YET",
                        what + " is not known yet",
                        List.of(Violation.of("API-NOT-KNOWN-YET", what + " is not known here yet")),
                        null,
                        null);
    }

    /**
     * The result of the command.
     *
     * @param attempts how often it was tried, this time included
     */
    static RowResult of(Outcome outcome, int attempts) {
        return switch (outcome) {
            case Outcome.Done done ->
                new RowResult(RowState.POSTED, done.answer().status(), null, null, List.of(), null, null);
            case Outcome.Refused refused ->
                new RowResult(
                        RowState.REFUSED,
                        status(refused.refusal().kind()),
                        refused.refusal().code(),
                        null,
                        refused.refusal().violations(),
                        refused.refusal().existing().orElse(null),
                        refused.decisionId().orElse(null));
            case Outcome.NotKnown unknown -> unknown(unknown.what(), attempts);
            case Outcome.Contended contended -> again("too many writers at once");
            case Outcome.Stale stale -> throw new IllegalStateException("a row expects no version");
            case Outcome.KeyReused reused -> throw new IllegalStateException("a row has no key");
        };
    }

    private static int status(Decision.Kind kind) {
        return switch (kind) {
            case RULE -> 422;
            case CONFLICT -> 409;
            case MISSING -> 404;
        };
    }
}

package org.stackway.kit.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.command.Outcome;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Violation;

/**
 * What became of a row of a list, in the words of the answer that a single request would have got.
 *
 * @param state WAITING, REFUSED, NOT_KNOWN_YET, or what the list calls a row that is done
 * @param status the HTTP status of that answer; null while it waits
 */
@JsonNaming(SnakeCaseStrategy.class)
public record RowResult(
        String state,
        @Nullable Integer status,
        @Nullable String code,
        @Nullable String detail,
        List<Violation> violations,
        @Nullable String existing,
        @Nullable UUID decisionId) {

    /** The columns that keep it. */
    public static final List<String> COLUMNS =
            List.of("state", "status", "code", "detail", "violations", "existing", "decision_id");

    static final int ATTEMPTS_AT_THE_UNKNOWN = 4;

    private static final TypeReference<List<Violation>> VIOLATIONS = new TypeReference<>() {};

    public RowResult {
        violations = List.copyOf(violations);
    }

    /** It will be tried. */
    public static RowResult again(@Nullable String why) {
        return new RowResult("WAITING", null, null, why, List.of(), null, null);
    }

    /** It can never be tried as it is written. */
    public static RowResult malformed(List<Violation> violations) {
        return new RowResult("REFUSED", 400, "MALFORMED", null, violations, null, null);
    }

    /** A rule stands against it. */
    public static RowResult violating(String code, Violation violation) {
        return new RowResult("REFUSED", 422, code, null, List.of(violation), null, null);
    }

    private static RowResult refused(Decision.Refused<?> refusal, Optional<UUID> decisionId) {
        int status =
                switch (refusal.kind()) {
                    case RULE -> 422;
                    case CONFLICT -> 409;
                    case MISSING -> 404;
                };
        return new RowResult(
                "REFUSED",
                status,
                refusal.code(),
                null,
                refusal.violations(),
                refusal.existing().orElse(null),
                decisionId.orElse(null));
    }

    /**
     * What is not known yet is tried a few times, as a single request would wait for it.
     *
     * @param attempts how often it was tried, this time included
     */
    public static RowResult unknown(String what, int attempts) {
        return attempts < ATTEMPTS_AT_THE_UNKNOWN
                ? again(what + " is not known yet")
                : new RowResult(
                        "NOT_KNOWN_YET",
                        422,
                        "NOT_KNOWN_YET",
                        what + " is not known yet",
                        List.of(Violation.of("API-NOT-KNOWN-YET", what + " is not known here yet")),
                        null,
                        null);
    }

    /**
     * The result of a row's command, which has neither a key nor an expected version.
     *
     * @param attempts how often it was tried, this time included
     * @param done the state of a row whose command was accepted
     */
    public static RowResult of(Outcome outcome, int attempts, Enum<?> done) {
        return switch (outcome) {
            case Outcome.Done(var answer, boolean replayed) ->
                new RowResult(done.name(), answer.status(), null, null, List.of(), null, null);
            case Outcome.Refused(var refusal, var decisionId) -> refused(refusal, decisionId);
            case Outcome.NotKnown(String what) -> unknown(what, attempts);
            case Outcome.Contended() -> again("too many writers at once");
            case Outcome.Stale stale -> throw new IllegalStateException("a row expects no version");
            case Outcome.KeyReused() -> throw new IllegalStateException("a row has no key");
        };
    }

    /** The violations that a row's column keeps; null if there are none. */
    public static @Nullable List<Violation> violations(ObjectMapper json, @Nullable String stored) {
        if (stored == null || stored.equals("[]")) {
            return null;
        }
        try {
            return json.readValue(stored, VIOLATIONS);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

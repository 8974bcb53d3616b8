package org.stackway.kit.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.decision.DecisionOutcome;
import org.stackway.kit.http.Deadline;

/**
 * Why a command was decided as it was. Together with the rules' own texts it is all that is needed to decide again: a
 * decision is a function of the stream's {@link #history}, the {@link #command}, the {@link #inputs} and the {@link
 * #policies}.
 *
 * @param stream what was decided about
 * @param streamVersion version of the stream that the decision saw; 0 if there was none
 * @param decidedAt business instant
 * @param actor who asked
 * @param cause the event of another service that made this one decide
 * @param code of a refusal
 * @param rules each rule looked at, and what it found
 * @param inputs the facts read from outside the stream, and the events they came from
 * @param history the events of the stream that the decision saw
 * @param events what the decision appended
 * @param wouldChange what would make a rule find the opposite, and when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Explanation(
        UUID decisionId,
        String service,
        String stream,
        long streamVersion,
        Instant decidedAt,
        String actor,
        UUID correlationId,
        UUID causationId,
        @Nullable JsonNode cause,
        Command command,
        DecisionOutcome outcome,
        @Nullable String code,
        List<RuleFound> rules,
        List<Input> inputs,
        List<PolicyUsed> policies,
        List<Event> history,
        List<Event> events,
        List<Turn> wouldChange) {

    /**
     * What was asked.
     *
     * @param content its members; what could hold personal data is withheld
     */
    public record Command(String name, JsonNode content) {}

    /** What a rule said of the command. */
    public enum Result {
        /** It was looked at and holds. */
        HOLDS,
        /** It stands against the command. */
        VIOLATED,
        /** It belongs to the command and found nothing against it. */
        NOTHING_AGAINST_IT
    }

    /**
     * One rule.
     *
     * @param statement what it says, in short; absent for a rule of form
     * @param message what is wrong, if it is violated
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RuleFound(
            String rule,
            @Nullable String statement,
            Result result,
            @Nullable String message,
            @Nullable String observed,
            @Nullable String required,
            @Nullable String pointer) {}

    /** A fact by its name, and the streams whose events told it. */
    public record Input(String name, JsonNode value, List<Source> sources) {}

    /**
     * A stream that told a fact.
     *
     * @param service that publishes it; absent if nothing of it was known here
     * @param version up to which it was known here; absent if nothing of it was
     * @param eventId the event of that version
     * @param exact false: the stream has gone on since, and what was known then was this version or an earlier one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Source(
            @Nullable String service,
            String stream,
            @Nullable Long version,
            @Nullable UUID eventId,
            boolean exact) {}

    /** A policy version that the decision was made by. */
    public record PolicyUsed(
            String id, String name, int version, Instant validFrom, String title, Map<String, String> parameters) {}

    /** An event of the stream. */
    public record Event(UUID id, String type, long version, Instant time, JsonNode data) {}

    /**
     * What would make a rule find the opposite.
     *
     * @param becomes what it would find then
     * @param at from when on, if time alone brings it
     * @param with the event that would bring it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Turn(
            String rule,
            Result becomes,
            @Nullable Deadline at,
            @Nullable String with) {}
}

package org.stackway.kit.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.domain.NextAction;
import org.stackway.kit.domain.Violation;

/**
 * RFC 9457 problem document, the one shape of every error (api.md, convention 2).
 *
 * @param code stable machine-readable code
 * @param traceId finds this request in the logs
 * @param decisionId finds the recorded decision, where one was made
 * @param violations every rule that failed
 * @param nextActions what the caller can do now, as far as it is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        String code,
        String traceId,
        @Nullable String decisionId,
        List<Violation> violations,
        List<Next> nextActions) {

    /**
     * What the caller can do now.
     *
     * @param href a path of this API; of another service's where the thing is another's
     * @param until the last instant at which it is possible, as things stand
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Next(
            String action,
            @Nullable String href,
            @Nullable String method,
            @Nullable Deadline until) {

        static Next of(NextAction action) {
            return new Next(
                    action.action(),
                    action.href(),
                    action.method(),
                    action.until() == null ? null : Deadline.of(action.until()));
        }
    }
}

package org.stackway.kit.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.domain.Violation;

/**
 * RFC 9457 problem document, the one shape of every error (api.md, convention 2).
 *
 * @param code stable machine-readable code
 * @param traceId finds this request in the logs
 * @param decisionId finds the recorded decision, where one was made
 * @param violations every rule that failed
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
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
        List<Link> nextActions) {

    /** What a caller may do about it. */
    public record Link(String rel, String href) {}
}

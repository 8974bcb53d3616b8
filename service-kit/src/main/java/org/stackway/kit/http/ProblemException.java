package org.stackway.kit.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.NextAction;
import org.stackway.kit.domain.Violation;

/** Ends a request with a problem document. */
public final class ProblemException extends WebApplicationException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final @Nullable String detail;
    private final transient List<Violation> violations;
    private final transient Map<String, String> headers;
    private final transient List<NextAction> nextActions;
    private final @Nullable UUID decisionId;

    private ProblemException(
            int status,
            String code,
            @Nullable String detail,
            List<Violation> violations,
            Map<String, String> headers,
            List<NextAction> nextActions,
            @Nullable UUID decisionId) {
        super(code, Response.status(status).build());
        this.status = status;
        this.code = code;
        this.detail = detail;
        this.violations = List.copyOf(violations);
        this.headers = Map.copyOf(headers);
        this.nextActions = List.copyOf(nextActions);
        this.decisionId = decisionId;
    }

    public static ProblemException of(int status, String code, @Nullable String detail) {
        return new ProblemException(status, code, detail, List.of(), Map.of(), List.of(), null);
    }

    public static ProblemException of(int status, String code, @Nullable String detail, List<Violation> violations) {
        return new ProblemException(status, code, detail, violations, Map.of(), List.of(), null);
    }

    /** 400: the request itself is malformed. */
    public static ProblemException malformed(String detail) {
        return of(400, "MALFORMED", detail, List.of(Violation.of("API-400", detail)));
    }

    /** 404, the same for what does not exist and for what is not the caller's. */
    public static ProblemException notFound() {
        return of(
                404,
                "NOT_FOUND",
                "there is no such resource",
                List.of(Violation.of("API-404", "there is no such resource")));
    }

    /** What the request refers to is not known here, not yet or never: 404 if the id stands in the path, else 422. */
    public static ProblemException notKnownYet(String what, boolean inPath) {
        return of(
                        inPath ? 404 : 422,
                        "NOT_KNOWN_YET",
                        what + " is not known here yet",
                        List.of(Violation.of("API-NOT-KNOWN-YET", what + " is not known here yet")))
                .with("Retry-After", "1");
    }

    /** A refusal by the rules, as its kind says. */
    public static ProblemException refused(Decision.Refused<?> refusal) {
        return refused(refusal, Optional.empty());
    }

    /**
     * A refusal by the rules, as its kind says.
     *
     * @param decisionId under which it is explained
     */
    public static ProblemException refused(Decision.Refused<?> refusal, Optional<UUID> decisionId) {
        int status =
                switch (refusal.kind()) {
                    case RULE -> 422;
                    case CONFLICT -> 409;
                    case MISSING -> 404;
                };
        String detail = refusal.violations().getFirst().message();
        List<NextAction> actions = new ArrayList<>();
        refusal.existing()
                .filter(path -> refusal.nextActions().stream().noneMatch(action -> path.equals(action.href())))
                .ifPresent(path -> actions.add(NextAction.read("open-existing", path)));
        actions.addAll(refusal.nextActions());
        ProblemException problem = new ProblemException(
                status, refusal.code(), detail, refusal.violations(), Map.of(), actions, decisionId.orElse(null));
        return refusal.existing()
                .map(path -> problem.with("Location", path).with("Link", "<" + path + ">; rel=\"existing\""))
                .orElse(problem);
    }

    /** The same problem with one more thing that the caller can do now. */
    public ProblemException then(NextAction action) {
        List<NextAction> more = new ArrayList<>(nextActions);
        more.add(action);
        return new ProblemException(status, code, detail, violations, headers, more, decisionId);
    }

    /** The same problem with one more response header. */
    public ProblemException with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new ProblemException(status, code, detail, violations, more, nextActions, decisionId);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public @Nullable String detail() {
        return detail;
    }

    public List<Violation> violations() {
        return violations;
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** Under which the refusal is explained; null where nothing was decided by a rule. */
    public @Nullable UUID decisionId() {
        return decisionId;
    }

    public List<NextAction> nextActions() {
        return nextActions;
    }
}

package org.stackway.kit.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.stackway.kit.domain.NextAction;

/** What a caller can do about a problem of which the conventions alone know the remedy; the services know the others. */
@ApplicationScoped
class NextSteps {

    private static final Set<String> COME_AGAIN = Set.of("NOT_KNOWN_YET", "IN_PROGRESS", "TOO_MANY_REQUESTS");

    private final AllowedMethods allowed;

    NextSteps(AllowedMethods allowed) {
        this.allowed = allowed;
    }

    /** What the refusal itself names, then what the conventions do. */
    List<NextAction> after(ProblemException problem, RoutingContext request) {
        List<NextAction> actions = new ArrayList<>(problem.nextActions());
        HttpServerRequest sent = request.request();
        String method = sent.method().name();
        switch (problem.code()) {
            case "UNAUTHENTICATED" -> actions.add(new NextAction("authenticate", null, null, null));
            case "STALE" -> {
                reload(request, actions);
                actions.add(new NextAction("send-new-if-match", sent.path(), method, null));
            }
            case "IF_MATCH_REQUIRED" -> {
                reload(request, actions);
                actions.add(new NextAction("send-if-match", sent.path(), method, null));
            }
            case "IDEMPOTENCY_KEY_MISSING" ->
                actions.add(new NextAction("send-idempotency-key", sent.path(), method, null));
            case "IDEMPOTENCY_KEY_REUSED" ->
                actions.add(new NextAction("send-new-idempotency-key", sent.path(), method, null));
            case "ACTOR_REASON_MISSING" -> actions.add(new NextAction("send-actor-reason", sent.path(), method, null));
            case "OUTCOME_UNKNOWN" ->
                actions.add(new NextAction("repeat-with-same-idempotency-key", sent.path(), method, null));
            default -> {
                if (problem.status() == 503 || COME_AGAIN.contains(problem.code())) {
                    // Retry-After says when
                    actions.add(new NextAction("retry", sent.path(), method, null));
                }
            }
        }
        return actions;
    }

    /** The nearest thing that can be read: a command is sent to a path below what it changes. */
    private void reload(RoutingContext request, List<NextAction> actions) {
        String path = request.normalizedPath();
        while (path.lastIndexOf('/') > 0) {
            if (Arrays.asList(allowed.of(path).split(", ")).contains("GET")) {
                actions.add(NextAction.read("reload", path));
                return;
            }
            path = path.substring(0, path.lastIndexOf('/'));
        }
    }
}

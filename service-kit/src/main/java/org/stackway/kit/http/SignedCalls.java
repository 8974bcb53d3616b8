package org.stackway.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Operations whose callers prove themselves by what they send and not by a token: webhooks. They are answered before the
 * framework looks for a token and for a resource, which is most of the work where what comes has only to be stored. What the
 * conventions promise holds all the same: identity, the limits of body and rate, departures, problem documents. A service
 * documents them in its {@code META-INF/openapi.yaml}, since there is no resource that could be read for it.
 */
@ApplicationScoped
public class SignedCalls {

    /** After what happens to every request, and before the framework looks at a token. */
    private static final int BEFORE_AUTHENTICATION = RateLimits.BEFORE_AUTHENTICATION + 1;

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

    private final RateLimits limits;
    private final AllowedMethods operations;
    private final ProblemDocuments problems;
    private final ObjectMapper json;

    SignedCalls(RateLimits limits, AllowedMethods operations, ProblemDocuments problems, ObjectMapper json) {
        this.limits = limits;
        this.operations = operations;
        this.problems = problems;
        this.json = json;
    }

    /**
     * What was sent.
     *
     * @param path the values of the path's variables
     * @param query as it was sent
     * @param body empty if there was none
     */
    public record Call(Map<String, String> path, @Nullable String query, MultiMap headers, Buffer body) {}

    /**
     * Answers every POST to such a path with 200 and what the operation tells as JSON, or with the problem that it fails with.
     *
     * @param template the path with its variables, as in {@code /api/v1/webhooks/{provider}}
     */
    public void post(Router router, String template, Function<Call, Uni<?>> operation) {
        operations.add(HttpMethod.POST.name(), template);
        String path = VARIABLE.matcher(template).replaceAll(":$1");
        router.route(path).order(BEFORE_AUTHENTICATION).handler(request -> {
            if (limits.admitsSigned(request)) {
                answer(request, operation);
            }
        });
    }

    private void answer(RoutingContext request, Function<Call, Uni<?>> operation) {
        Uni<?> answer;
        try {
            answer = operation.apply(call(request));
        } catch (RuntimeException failure) {
            answer = Uni.createFrom().failure(failure);
        }
        var unused = answer.subscribe().with(told -> send(request, told), failure -> fail(request, failure));
    }

    private static Call call(RoutingContext request) {
        if (!request.request().method().equals(HttpMethod.POST)) {
            throw StandardProblems.ofStatus(405).with(HttpHeaders.ALLOW.toString(), HttpMethod.POST.name());
        }
        Buffer body = BodyLimit.bodyOf(request);
        return new Call(
                request.pathParams(),
                request.request().query(),
                request.request().headers(),
                body == null ? Buffer.buffer() : body);
    }

    private void send(RoutingContext request, Object told) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        try {
            Buffer text = Buffer.buffer(json.writeValueAsBytes(told));
            response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(text);
        } catch (JsonProcessingException defect) {
            fail(request, defect);
        }
    }

    private void fail(RoutingContext request, Throwable failure) {
        problems.send(request, problems.of(failure, request));
    }
}

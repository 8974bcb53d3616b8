package org.stackway.kit.http;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.stackway.kit.time.Ids;

/**
 * What happens to every request before and after the framework sees it: its identity, its headers, the limit of its
 * body, and a problem document for a failure that no resource had a part in.
 */
@ApplicationScoped
class FrontDoor {

    private static final int FIRST = Integer.MIN_VALUE;
    private static final int LAST_BEFORE_FRAMEWORK = Integer.MAX_VALUE - 1;

    private final ProblemDocuments problems;
    private final Ids ids;
    private final Vertx vertx;

    FrontDoor(ProblemDocuments problems, Ids ids, Vertx vertx) {
        this.problems = problems;
        this.ids = ids;
        this.vertx = vertx;
    }

    void open(@Observes Router router) {
        router.route().order(FIRST).handler(this::identify);
        router.route().order(FIRST + 1).handler(new BodyLimit(problems, vertx));
        router.route().order(LAST_BEFORE_FRAMEWORK).failureHandler(this::failed);
    }

    private void identify(RoutingContext request) {
        RequestIdentity.correlationId(request, ids);
        request.addHeadersEndHandler(ignored -> {
            MultiMap headers = request.response().headers();
            RequestIdentity.requestId(request).ifPresent(id -> headers.set("X-Request-Id", id));
            headers.set("X-Content-Type-Options", "nosniff");
            if (!headers.contains(HttpHeaders.CACHE_CONTROL)
                    && !request.request().path().startsWith("/q/")) {
                headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
            }
        });
        request.next();
    }

    private void failed(RoutingContext request) {
        if (request.response().ended() || request.response().headWritten()) {
            request.next();
            return;
        }
        Throwable failure = request.failure();
        problems.send(
                request,
                failure == null
                        ? StandardProblems.ofStatus(request.statusCode() > 0 ? request.statusCode() : 500)
                        : problems.of(failure, request));
    }
}

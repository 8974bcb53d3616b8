package org.stackway.kit.http;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.stackway.kit.time.Ids;

/**
 * What happens to every request before and after the framework sees it: its identity, its headers, the limit of its
 * body, and a problem document for a failure that no resource had a part in.
 */
@ApplicationScoped
class FrontDoor {

    private static final int FIRST = Integer.MIN_VALUE;
    /** What a page may ask for; {@link CrossOrigin} leaves webhooks out. */
    private static final List<String> PAGES_MAY_CALL = List.of("/api/*", "/ops/*", "/.well-known/*", "/q/openapi");

    private static final int LAST_BEFORE_FRAMEWORK = Integer.MAX_VALUE - 1;

    private final ProblemDocuments problems;
    private final Ids ids;
    private final Vertx vertx;
    private final Departure departure;
    private final List<String> origins;

    FrontDoor(
            ProblemDocuments problems,
            Ids ids,
            Vertx vertx,
            Departure departure,
            @ConfigProperty(name = "stackway.cors.origins") Optional<List<String>> origins) {
        this.problems = problems;
        this.ids = ids;
        this.vertx = vertx;
        this.departure = departure;
        this.origins = origins.orElse(List.of());
    }

    void open(@Observes Router router) {
        router.route().order(FIRST).handler(this::identify);
        router.route().order(FIRST + 1).handler(departure::admit);
        router.route().order(FIRST + 2).handler(new BodyLimit(problems, vertx));
        if (!origins.isEmpty()) {
            CrossOrigin crossOrigin = new CrossOrigin(origins, problems);
            PAGES_MAY_CALL.forEach(path -> router.route(path).order(FIRST + 3).handler(crossOrigin));
        }
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

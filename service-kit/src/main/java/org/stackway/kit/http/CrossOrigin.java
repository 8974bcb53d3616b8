package org.stackway.kit.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import java.util.List;
import java.util.Set;
import org.stackway.kit.domain.Violation;

/**
 * Which front ends' pages may call this service from a browser (api.md, convention 13): those of the environment's list, and
 * the service's own. A page of any other origin gets 403, and no header with which its browser would let it read an answer.
 */
final class CrossOrigin implements Handler<RoutingContext> {

    /** What a page may read of an answer, besides what every page may. */
    static final Set<String> EXPOSED = Set.of(
            "X-Position",
            "ETag",
            "Idempotency-Replayed",
            "Retry-After",
            "X-Request-Id",
            "X-Decision-Id",
            "Location",
            "Link",
            "Deprecation",
            "Sunset",
            "traceparent");

    private static final Set<String> ASKED = Set.of(
            "Authorization",
            "Content-Type",
            "Accept",
            "Idempotency-Key",
            "Identity-Assertion",
            "If-Match",
            "If-None-Match",
            "Last-Event-ID",
            "Prefer",
            "X-Actor-Reason",
            "X-Min-Position",
            "X-Request-Id",
            "traceparent");
    private static final int KEPT_SECONDS = 600;

    private final Set<String> origins;
    private final CorsHandler headers;
    private final ProblemDocuments problems;

    /** For the origins of this environment, at least one. */
    CrossOrigin(List<String> origins, ProblemDocuments problems) {
        this.origins = Set.copyOf(origins);
        this.headers = CorsHandler.create()
                .addOrigins(List.copyOf(this.origins))
                .allowedMethods(Set.of(
                        HttpMethod.GET,
                        HttpMethod.HEAD,
                        HttpMethod.POST,
                        HttpMethod.PUT,
                        HttpMethod.PATCH,
                        HttpMethod.DELETE))
                .allowedHeaders(ASKED)
                .exposedHeaders(EXPOSED)
                .maxAgeSeconds(KEPT_SECONDS);
        this.problems = problems;
    }

    @Override
    public void handle(RoutingContext request) {
        String origin = request.request().getHeader(HttpHeaders.ORIGIN);
        if (RateLimits.isWebhook(request)) {
            request.next();
        } else if (origin == null || isOwn(origin, request.request().authority())) {
            request.response().putHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
            request.next();
        } else if (origins.contains(origin)) {
            headers.handle(request);
        } else {
            String detail = "pages of this origin may not call this service";
            problems.send(
                    request,
                    ProblemException.of(403, "ORIGIN_NOT_ALLOWED", detail, List.of(Violation.of("API-CORS", detail))));
        }
    }

    private static boolean isOwn(String origin, HostAndPort self) {
        return self != null && (origin.equals("http://" + self) || origin.equals("https://" + self));
    }
}

package org.stackway.kit.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.http.RateLimitSettings.Rate;
import org.stackway.kit.time.SystemClock;

/**
 * No caller can take more of a service than their share (api.md, convention 3): 429 with {@code Retry-After}, before any
 * resource or database is asked. A caller is the token's subject; without a token, the address. Refused tokens count
 * against the address as well, so that guessing them is slow. What is below {@code /q/}, health and metrics, is for
 * the machinery and not limited.
 *
 * <p>Each instance counts for itself: behind a balancer over n instances a caller gets up to n times as much.
 */
@ApplicationScoped
class RateLimits {

    /** Before the framework looks at the token, and between that and everything that works for the caller. */
    static final int BEFORE_AUTHENTICATION = -250;

    private static final int AFTER_AUTHENTICATION = -150;
    private static final String UNLIMITED = "/q/";
    private static final Pattern WEBHOOKS = Pattern.compile("(/api/v1)?/webhooks/.*");
    private static final int LONGEST_SUBJECT = 128;

    private final Map<Kind, Allowances> allowances = new EnumMap<>(Kind.class);
    private final SystemClock clock;
    private final ProblemDocuments problems;
    private final MeterRegistry metrics;

    RateLimits(RateLimitSettings settings, SystemClock clock, ProblemDocuments problems, MeterRegistry metrics) {
        for (Kind kind : Kind.values()) {
            Rate rate = kind.rate(settings);
            allowances.put(kind, new Allowances(rate.perSecond(), rate.burst(), settings.mostCallers()));
        }
        this.clock = clock;
        this.problems = problems;
        this.metrics = metrics;
    }

    /** Kinds of callers, each with a limit of its own; of a token with several roles the last one counts. */
    private enum Kind {
        WEBHOOK,
        PUBLIC,
        LEARNER,
        STAFF,
        SERVICE,
        OPS;

        Rate rate(RateLimitSettings settings) {
            return switch (this) {
                case WEBHOOK -> settings.webhook();
                case PUBLIC -> settings.anybody();
                case LEARNER -> settings.learner();
                case STAFF -> settings.staff();
                case SERVICE -> settings.service();
                case OPS -> settings.ops();
            };
        }

        static Kind of(SecurityIdentity identity) {
            if (identity.hasRole("ops")) {
                return OPS;
            }
            if (identity.hasRole("service")) {
                return SERVICE;
            }
            return identity.getRoles().stream().anyMatch(Caller.STAFF::contains) ? STAFF : LEARNER;
        }
    }

    void guard(@Observes Router router) {
        router.route().order(BEFORE_AUTHENTICATION).handler(this::slowDownGuessing);
        router.route().order(AFTER_AUTHENTICATION).handler(this::admit);
    }

    private void slowDownGuessing(RoutingContext request) {
        if (request.request().getHeader(HttpHeaders.AUTHORIZATION) == null || unlimited(request)) {
            request.next();
            return;
        }
        String address = address(request);
        Allowances guesses = of(Kind.PUBLIC);
        request.addEndHandler(ended -> {
            if (request.response().getStatusCode() == 401) {
                guesses.take(address, clock.nanos());
            }
        });
        answerOrGoOn(request, Kind.PUBLIC, guesses.look(address, clock.nanos()));
    }

    private void admit(RoutingContext request) {
        if (unlimited(request)) {
            request.next();
            return;
        }
        Kind kind = Kind.PUBLIC;
        String caller = address(request);
        if (isWebhook(request)) {
            kind = Kind.WEBHOOK;
        } else if (request.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous()) {
            kind = Kind.of(user.getSecurityIdentity());
            String subject = Caller.subjectOf(user.getSecurityIdentity());
            caller = subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject;
        }
        answerOrGoOn(request, kind, of(kind).take(caller, clock.nanos()));
    }

    /** For who shows no token: whether the address may still send; else it was told that it may not. */
    boolean admitsSigned(RoutingContext request) {
        return admits(request, Kind.WEBHOOK, of(Kind.WEBHOOK).take(address(request), clock.nanos()));
    }

    private void answerOrGoOn(RoutingContext request, Kind kind, long wait) {
        if (admits(request, kind, wait)) {
            request.next();
        }
    }

    private boolean admits(RoutingContext request, Kind kind, long wait) {
        if (wait == 0) {
            return true;
        }
        metrics.counter("stackway.rate.limited", "caller", kind.name()).increment();
        long seconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(wait + TimeUnit.SECONDS.toNanos(1) - 1));
        String detail = "too many requests of this caller; come again in " + seconds + " s";
        problems.send(
                request,
                ProblemException.of(429, "TOO_MANY_REQUESTS", detail, List.of(Violation.of("API-429", detail)))
                        .with(HttpHeaders.RETRY_AFTER.toString(), Long.toString(seconds)));
        return false;
    }

    private Allowances of(Kind kind) {
        return Objects.requireNonNull(allowances.get(kind));
    }

    /** Whether this is a provider's call, which no browser sends. */
    static boolean isWebhook(RoutingContext request) {
        return WEBHOOKS.matcher(request.normalizedPath()).matches();
    }

    private static boolean unlimited(RoutingContext request) {
        return request.normalizedPath().startsWith(UNLIMITED);
    }

    /** The address; of IPv6 the network, of which one subscriber has a whole one. */
    private static String address(RoutingContext request) {
        String host = request.request().remoteAddress().hostAddress();
        if (host == null) {
            return "unknown";
        }
        return host.indexOf(':') < 0
                ? host
                : String.join(":", Arrays.copyOf(host.split(":", -1), Math.min(4, host.split(":", -1).length)));
    }
}

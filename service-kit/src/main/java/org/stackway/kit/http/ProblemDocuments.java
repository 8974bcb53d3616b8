package org.stackway.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.stackway.kit.time.Ids;

/** Writes the problem document of whatever ended a request, inside the framework or before it. */
@ApplicationScoped
class ProblemDocuments {

    static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPES = "https://stackway.org/problems/";
    private static final Logger LOG = Logger.getLogger(ProblemDocuments.class);

    private final ObjectMapper json;
    private final Ids ids;
    private final AllowedMethods allowed;
    private final NextSteps nextSteps;
    private final RefusalLog refusals;

    ProblemDocuments(ObjectMapper json, Ids ids, AllowedMethods allowed, NextSteps nextSteps, RefusalLog refusals) {
        this.refusals = refusals;
        this.json = json;
        this.ids = ids;
        this.allowed = allowed;
        this.nextSteps = nextSteps;
    }

    /** The problem that a failure is to its caller. What is our own fault is logged here, and told as nothing but 500. */
    ProblemException of(Throwable failure, RoutingContext request) {
        return switch (failure) {
            case ProblemException problem -> problem;
            case JsonProcessingException body -> JsonProblems.of(body).orElseGet(() -> defect(failure, request));
            case ConstraintViolationException invalid -> StandardProblems.of(invalid);
            case WebApplicationException framework -> ofFramework(framework, request);
            default -> StandardProblems.ofFailure(failure).orElseGet(() -> defect(failure, request));
        };
    }

    private ProblemException ofFramework(WebApplicationException failure, RoutingContext request) {
        if (failure.getCause() instanceof JsonProcessingException body) {
            return JsonProblems.of(body).orElseGet(() -> defect(failure, request));
        }
        if (failure instanceof NotAllowedException) {
            return StandardProblems.of(failure)
                    .with(HttpHeaders.ALLOW.toString(), allowed.of(request.normalizedPath()));
        }
        return failure.getResponse().getStatus() >= 500 && failure.getResponse().getStatus() != 503
                ? defect(failure, request)
                : StandardProblems.of(failure);
    }

    private ProblemException defect(Throwable failure, RoutingContext request) {
        LOG.errorf(
                failure,
                "%s %s failed, traceId %s",
                request.request().method(),
                allowed.template(request.normalizedPath()),
                RequestIdentity.traceId(request, ids));
        return StandardProblems.ofStatus(500);
    }

    /** As an answer of a resource. */
    Response response(ProblemException problem, RoutingContext request) {
        Response.ResponseBuilder response =
                Response.status(problem.status()).type(MEDIA_TYPE).entity(text(problem, request));
        problem.headers().forEach(response::header);
        return response.build();
    }

    /** As an answer of our own, outside of any resource. */
    void send(RoutingContext request, ProblemException problem) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE);
        problem.headers().forEach(response::putHeader);
        response.end(text(problem, request));
    }

    private String text(ProblemException problem, RoutingContext request) {
        refusals.note(request, problem);
        Problem document = new Problem(
                TYPES + problem.code().toLowerCase(Locale.ROOT).replace('_', '-'),
                title(problem.code()),
                problem.status(),
                problem.detail(),
                request.request().path(),
                problem.code(),
                RequestIdentity.traceId(request, ids),
                problem.decisionId() == null ? null : problem.decisionId().toString(),
                problem.violations(),
                nextSteps.after(problem, request).stream().map(Problem.Next::of).toList());
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** {@code NOT_KNOWN_YET} is "Not known yet". */
    private static String title(String code) {
        String words = code.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}

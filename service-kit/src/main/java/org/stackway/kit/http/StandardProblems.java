package org.stackway.kit.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.store.Failures;
import org.stackway.kit.store.StoreGuard;
import org.stackway.kit.store.Transactions;

/** The problems that no business rule is part of, each with its stable code. */
final class StandardProblems {

    private static final Set<String> NOT_STORABLE_TEXT = Set.of("22021", "22P05");

    private StandardProblems() {}

    /** What the framework answered with a bare status. */
    static ProblemException ofStatus(int status) {
        return switch (status) {
            case 400 -> ProblemException.malformed("the request is malformed");
            case 401 -> unauthenticated("Bearer realm=\"stackway\"", "this needs a bearer token");
            case 403 -> of(403, "FORBIDDEN", "the token's roles do not allow this");
            case 404 -> ProblemException.notFound();
            case 405 -> of(405, "METHOD_NOT_ALLOWED", "this resource has no such method");
            case 406 -> of(406, "NOT_ACCEPTABLE", "there is no representation of a type that is accepted");
            case 408 -> of(408, "REQUEST_TIMEOUT", "the request did not arrive completely in time");
            case 413 -> of(413, "BODY_TOO_LARGE", "a body has at most " + BodyLimit.MAX_BYTES + " bytes");
            case 414 -> of(414, "URI_TOO_LONG", "the request's address is too long");
            case 415 -> of(415, "UNSUPPORTED_MEDIA_TYPE", "the body must be application/json");
            case 503 -> unavailable();
            default ->
                status >= 400 && status < 500
                        ? of(status, "REQUEST_REFUSED", "the request was refused")
                        : of(500, "INTERNAL", "this is our fault; the trace id finds it in our logs");
        };
    }

    static ProblemException of(WebApplicationException failure) {
        Response response = failure.getResponse();
        if (failure instanceof NotFoundException && failure.getCause() != null) {
            return ProblemException.malformed("a parameter of the path or the query is malformed");
        }
        ProblemException problem = ofStatus(response.getStatus());
        for (String header : List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER, HttpHeaders.LOCATION)) {
            String value = response.getHeaderString(header);
            if (value != null) {
                problem = problem.with(header, value);
            }
        }
        return problem;
    }

    /** The problem of a failure that is neither our own nor the framework's; empty if it is a defect. */
    static Optional<ProblemException> ofFailure(Throwable failure) {
        if (failure instanceof UnauthorizedException) {
            return Optional.of(ofStatus(401));
        }
        if (failure instanceof AuthenticationFailedException) {
            return Optional.of(unauthenticated(
                    "Bearer realm=\"stackway\", error=\"invalid_token\"", "the bearer token is not valid, or no more"));
        }
        if (failure instanceof ForbiddenException) {
            return Optional.of(ofStatus(403));
        }
        if (failure instanceof Transactions.OutcomeUnknown) {
            return Optional.of(
                    of(
                            504,
                            "OUTCOME_UNKNOWN",
                            "this may or may not have taken effect: read the resource, or repeat with the same Idempotency-Key"));
        }
        if (failure instanceof StoreGuard.StoreClosed closed) {
            return Optional.of(of(503, "STORE_CLOSED", "nothing can be recorded now: " + closed.getMessage())
                    .with(HttpHeaders.RETRY_AFTER, "5"));
        }
        if (Failures.sqlState(failure).filter(NOT_STORABLE_TEXT::contains).isPresent()) {
            return Optional.of(ProblemException.malformed("a text has a character that cannot be stored"));
        }
        if (Failures.lostRace(failure)) {
            return Optional.of(of(503, "CONTENDED", "too many writers at once; nothing was done")
                    .with(HttpHeaders.RETRY_AFTER, "1"));
        }
        return Failures.transientFailure(failure) ? Optional.of(unavailable()) : Optional.empty();
    }

    /** Bean validation: every constraint that failed. */
    static ProblemException of(ConstraintViolationException failure) {
        List<Violation> violations = failure.getConstraintViolations().stream()
                .map(violation -> Violation.of("API-400", nameOf(violation) + " " + violation.getMessage())
                        .at(pointer(violation.getPropertyPath())))
                .sorted((a, b) -> a.message().compareTo(b.message()))
                .toList();
        String detail = violations.isEmpty()
                ? "the request is malformed"
                : violations.getFirst().message();
        return ProblemException.of(400, "BAD_VALUE", detail, violations);
    }

    private static String nameOf(ConstraintViolation<?> violation) {
        String last = "";
        for (Path.Node node : violation.getPropertyPath()) {
            last = node.getName() == null ? last : node.getName();
        }
        return last;
    }

    /** The path inside the body: without the method and its parameter, which are ours and not the caller's. */
    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        StreamSupport.stream(path.spliterator(), false).skip(2).forEach(node -> {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        });
        return pointer.toString();
    }

    private static ProblemException unauthenticated(String challenge, String detail) {
        return of(401, "UNAUTHENTICATED", detail).with(HttpHeaders.WWW_AUTHENTICATE, challenge);
    }

    private static ProblemException unavailable() {
        return of(503, "UNAVAILABLE", "the service cannot work at the moment; nothing was done")
                .with(HttpHeaders.RETRY_AFTER, "2");
    }

    private static ProblemException of(int status, String code, String detail) {
        return ProblemException.of(status, code, detail, List.of(Violation.of("API-" + status, detail)));
    }
}

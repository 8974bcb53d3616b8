package org.stackway.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Hands every failure of a resource to {@link ProblemDocuments}. The framework looks for the most specific type first
 * and brings mappers of its own for some, so those are named here although {@code Throwable} covers them.
 */
class ProblemMappers {

    private final ProblemDocuments problems;

    ProblemMappers(ProblemDocuments problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper({
        ProblemException.class,
        WebApplicationException.class,
        NotFoundException.class,
        MismatchedInputException.class,
        JsonProcessingException.class,
        ValidationException.class,
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        ForbiddenException.class,
        Throwable.class
    })
    Response map(Throwable failure, RoutingContext request) {
        return problems.response(problems.of(failure, request), request);
    }
}

package org.stackway.kit.http;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.domain.Violation;

/** What the conventions ask of every resource, so that no resource has to. */
class RequestFilters {

    private static final Set<Class<?>> RAW_BODIES = Set.of(byte[].class, String.class, InputStream.class);
    private static final Set<String> FOREIGN_PARAMETERS =
            Set.of("jakarta.ws.rs", "org.jboss.resteasy.reactive", "jakarta.enterprise", "io.vertx");

    private static final Set<String> NOTHING = Set.of("", "null");
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE;

    private final MinPosition minPosition;
    private final Map<Method, Wanted> wantedBodies = new ConcurrentHashMap<>();

    RequestFilters(MinPosition minPosition) {
        this.minPosition = minPosition;
    }

    /**
     * Hands over the body that {@link BodyLimit} has read. What is empty has no type that could be wrong, and what a write
     * sends without a type is taken for JSON.
     */
    @ServerRequestFilter(preMatching = true)
    void body(ContainerRequestContext request, RoutingContext context) {
        Buffer body = BodyLimit.bodyOf(context);
        boolean empty = true;
        if (body != null && body.length() > 0) {
            empty = false;
            request.setEntityStream(new ByteArrayInputStream(body.getBytes()));
        }
        if (context.request().getHeader(HttpHeaders.CONTENT_TYPE) == null ? !reads(request) : empty) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
    }

    /**
     * 415 for a body that is not JSON, where the resource does not say what it consumes; 400 for an empty body, or JSON
     * null, where the resource's parameter is not {@code @Nullable}.
     */
    @ServerRequestFilter
    void bodyFits(ContainerRequestContext request, ResourceInfo resource, RoutingContext context) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        Wanted wanted = wantedBodies.computeIfAbsent(method, RequestFilters::wantedBy);
        Buffer body = BodyLimit.bodyOf(context);
        boolean empty = body == null
                || (body.length() < 16 && NOTHING.contains(body.toString().strip()));
        if (!empty && wanted != Wanted.ANY && !says(resource, Consumes.class) && !isJson(request.getMediaType())) {
            throw StandardProblems.ofStatus(415);
        }
        if (empty && wanted == Wanted.REQUIRED) {
            String detail = "this operation needs a body";
            throw ProblemException.of(
                    400,
                    "BODY_MISSING",
                    detail,
                    List.of(Violation.of("API-400", detail).at("")));
        }
    }

    /** 400 for a write that would have its effect although the caller asks for none. */
    @ServerRequestFilter
    void dryRun(ContainerRequestContext request, ResourceInfo resource, RoutingContext context) {
        Method method = resource.getResourceMethod();
        if (method != null
                && !reads(request)
                && !method.isAnnotationPresent(DryRunnable.class)
                && context.queryParam("dryRun").contains("true")) {
            throw ProblemException.malformed("this operation knows no dryRun");
        }
    }

    /** 400 and 428 for an operation that needs a header which is not there; a dry run has no effect to be kept once. */
    @ServerRequestFilter
    void declaredHeaders(ResourceInfo resource, RoutingContext context) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        if (method.isAnnotationPresent(NeedsIfMatch.class) && absent(context, HttpHeaders.IF_MATCH)) {
            throw ProblemException.of(428, "IF_MATCH_REQUIRED", "this operation needs the header If-Match");
        }
        if (method.isAnnotationPresent(NeedsIdempotencyKey.class)
                && absent(context, "Idempotency-Key")
                && !context.queryParam("dryRun").contains("true")) {
            throw ProblemException.of(
                    400, "IDEMPOTENCY_KEY_MISSING", "this operation needs the header Idempotency-Key");
        }
    }

    private static boolean reads(ContainerRequestContext request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static boolean absent(RoutingContext context, String header) {
        String value = context.request().getHeader(header);
        return value == null || value.isBlank();
    }

    /** 406 where nothing that is accepted can come: a resource that does not say what it produces produces JSON. */
    @ServerRequestFilter
    void acceptable(ContainerRequestContext request, ResourceInfo resource) {
        if (resource.getResourceMethod() != null
                && !says(resource, Produces.class)
                && request.getAcceptableMediaTypes().stream().noneMatch(JSON::isCompatible)) {
            throw StandardProblems.ofStatus(406);
        }
    }

    /** A read waits until what the caller has already seen is known here ({@code X-Min-Position}). */
    @ServerRequestFilter
    Uni<@Nullable Response> reached(ContainerRequestContext request) {
        String token = reads(request) ? request.getHeaderString("X-Min-Position") : null;
        return token == null
                ? Uni.createFrom().nullItem()
                : minPosition.reached(token).replaceWith((Response) null);
    }

    /** 304 for a representation that the caller has ({@code If-None-Match}). */
    @ServerResponseFilter
    void notModified(ContainerRequestContext request, ContainerResponseContext response) {
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        Object tag = response.getHeaders().getFirst(HttpHeaders.ETAG);
        if (known == null
                || tag == null
                || response.getStatus() != 200
                || !request.getMethod().equals("GET")) {
            return;
        }
        String current = opaque(tag.toString());
        boolean matches = Arrays.stream(known.split(","))
                .map(String::trim)
                .anyMatch(
                        candidate -> candidate.equals("*") || opaque(candidate).equals(current));
        if (matches) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static boolean says(ResourceInfo resource, Class<? extends Annotation> annotation) {
        return resource.getResourceMethod().isAnnotationPresent(annotation)
                || resource.getResourceClass().isAnnotationPresent(annotation);
    }

    /** A body without a type is taken for JSON. */
    private static boolean isJson(@Nullable MediaType type) {
        return type == null || JSON.isCompatible(type) || type.getSubtype().endsWith("+json");
    }

    private static Wanted wantedBy(Method method) {
        for (Parameter parameter : method.getParameters()) {
            if (isBody(parameter)) {
                if (RAW_BODIES.contains(parameter.getType())) {
                    return Wanted.ANY;
                }
                return parameter.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        ? Wanted.OPTIONAL
                        : Wanted.REQUIRED;
            }
        }
        return Wanted.ANY;
    }

    private static boolean isBody(Parameter parameter) {
        return !foreign(parameter.getType().getName())
                && Arrays.stream(parameter.getAnnotations())
                        .map(Annotation::annotationType)
                        .map(Class::getName)
                        .noneMatch(RequestFilters::foreign);
    }

    private static boolean foreign(String typeName) {
        return FOREIGN_PARAMETERS.stream().anyMatch(typeName::startsWith);
    }

    /** What body a resource method takes: JSON that must be there, JSON that may be there, or whatever comes. */
    private enum Wanted {
        REQUIRED,
        OPTIONAL,
        ANY
    }
}

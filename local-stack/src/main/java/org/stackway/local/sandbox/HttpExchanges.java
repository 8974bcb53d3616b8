package org.stackway.local.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Routes by method and path pattern, JSON in and out, refusals as problem+json. */
final class HttpExchanges implements HttpHandler {
    private static final Logger LOG = Logger.getLogger(HttpExchanges.class.getName());
    private static final int LARGEST_BODY = 256 << 10;

    /** An answer: status, media type, body. */
    record Answer(int status, String contentType, String body) {
        static Answer json(int status, Object body) throws JsonProcessingException {
            return new Answer(status, "application/json", Json.MAPPER.writeValueAsString(body));
        }

        static Answer html(String page) {
            return new Answer(200, "text/html; charset=utf-8", page);
        }
    }

    /** A matched request: what stood in the path's brackets, the query's parameters, and the body. */
    record Request(Matcher path, Map<String, String> query, String body) {
        /** A parameter of the query; null when it is absent. */
        @Nullable
        String parameter(String name) {
            return query.get(name);
        }

        /** The path's first variable part. */
        String id() {
            return path.group(1);
        }

        <T> T as(Class<T> type) throws IOException {
            return Json.MAPPER.readValue(body.isEmpty() ? "{}" : body, type);
        }
    }

    /** What a route does. */
    @FunctionalInterface
    interface Route {
        Answer answer(Request request) throws IOException, InterruptedException;
    }

    private record Target(String method, Pattern path) {}

    private final Map<Target, Route> routes = new LinkedHashMap<>();

    HttpExchanges on(String method, String path, Route route) {
        routes.put(new Target(method, Pattern.compile(path)), route);
        return this;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        try {
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                throw new Refused(413, "TOO_LARGE", "a body has at most " + LARGEST_BODY + " bytes");
            }
            return route(
                    exchange.getRequestMethod(), exchange.getRequestURI(), new String(body, StandardCharsets.UTF_8));
        } catch (Refused e) {
            return problem(e.status(), e.code(), e.detail());
        } catch (JsonMappingException e) {
            Throwable cause = e.getCause();
            return cause instanceof Refused refused
                    ? problem(refused.status(), refused.code(), refused.detail())
                    : problem(400, "MALFORMED", e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            return problem(400, "MALFORMED", e.getOriginalMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return problem(503, "STOPPING", "the sandbox is stopping");
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "request failed", e);
            return problem(500, "FAILED", "the sandbox failed; its log says why");
        }
    }

    private Answer route(String method, URI target, String body) throws IOException, InterruptedException {
        String path = target.getPath();
        boolean pathKnown = false;
        for (Map.Entry<Target, Route> route : routes.entrySet()) {
            Matcher matcher = route.getKey().path().matcher(path);
            if (matcher.matches()) {
                pathKnown = true;
                if (route.getKey().method().equals(method)) {
                    return route.getValue().answer(new Request(matcher, parameters(target.getRawQuery()), body));
                }
            }
        }
        throw pathKnown
                ? new Refused(405, "METHOD_NOT_ALLOWED", method + " is not for " + path)
                : new Refused(404, "NOT_FOUND", "nothing is at " + path);
    }

    private static Map<String, String> parameters(@Nullable String rawQuery) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (rawQuery != null) {
            for (String one : rawQuery.split("&", -1)) {
                String[] parts = one.split("=", 2);
                parameters.put(
                        URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                        parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    private static Answer problem(int status, String code, String detail) throws JsonProcessingException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", code);
        problem.put("status", status);
        problem.put("code", code);
        problem.put("detail", detail);
        return new Answer(status, "application/problem+json", Json.MAPPER.writeValueAsString(problem));
    }
}

package org.stackway.local.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.stackway.local.LocalFailure;
import org.stackway.local.Service;

/**
 * Talks to the services and the sandbox as a patient client: what a service asks to be tried again ({@code
 * Retry-After}), and a service that is not there for the moment, is tried again until the patience runs out. Safe for
 * use by many threads.
 */
public final class ServiceApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);
    private static final long RETRY_MILLIS = 200;
    private static final String REASON = "local stack";

    private final Map<Service, String> serviceUrls;
    private final String sandboxUrl;
    private final Duration patience;
    private final @Nullable String operator;
    private final Map<Actor, String> tokens = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /**
     * @param serviceUrls base address of each service
     * @param sandboxUrl base address of the sandbox
     * @param patience how long a request may be tried again
     */
    public ServiceApi(Map<Service, String> serviceUrls, String sandboxUrl, Duration patience) {
        this(serviceUrls, sandboxUrl, patience, null);
    }

    private ServiceApi(
            Map<Service, String> serviceUrls, String sandboxUrl, Duration patience, @Nullable String operator) {
        this.serviceUrls = Map.copyOf(serviceUrls);
        this.sandboxUrl = sandboxUrl;
        this.patience = patience;
        this.operator = operator;
    }

    /** The same for an operator with a name: some things need two of them. */
    public ServiceApi operatedBy(String name) {
        return new ServiceApi(serviceUrls, sandboxUrl, patience, name);
    }

    /** One request. The idempotency key stays the same over all tries of it; the reason is what staff states. */
    public record Call(
            String method,
            String path,
            Actor actor,
            @Nullable Object body,
            @Nullable String idempotencyKey,
            String reason) {
        public static Call get(String path, Actor actor) {
            return new Call("GET", path, actor, null, null, REASON);
        }

        public static Call put(String path, Actor actor, Object body) {
            return new Call("PUT", path, actor, body, null, REASON);
        }

        public static Call post(String path, Actor actor, Object body, String idempotencyKey) {
            return new Call("POST", path, actor, body, idempotencyKey, REASON);
        }

        /** One that says all by its path. */
        public static Call post(String path, Actor actor, String idempotencyKey) {
            return new Call("POST", path, actor, null, idempotencyKey, REASON);
        }

        /** The same for another reason; an empty one is not stated. */
        public Call because(String otherReason) {
            return new Call(method, path, actor, body, idempotencyKey, otherReason);
        }
    }

    /**
     * Sends a request to a service.
     *
     * @throws LocalFailure when nobody answers for the whole patience
     */
    public Answer send(Service service, Call call) throws LocalFailure, InterruptedException {
        return untilAnswered(service.processName(), url(service), call, Optional.of(token(call.actor())));
    }

    /** Sends a request to a service and takes nothing but success. */
    public JsonNode require(Service service, Call call) throws LocalFailure, InterruptedException {
        return required(service.processName(), call, send(service, call));
    }

    /** Sends a request to the sandbox and takes nothing but success. */
    public JsonNode sandbox(String method, String path, @Nullable Object body)
            throws LocalFailure, InterruptedException {
        Call call = new Call(method, path, Actor.OPS, body, null, REASON);
        return required("sandbox", call, untilAnswered("sandbox", sandboxUrl, call, Optional.empty()));
    }

    /** Sends a request to the sandbox. */
    public Answer sandboxAnswer(String method, String path, @Nullable Object body)
            throws LocalFailure, InterruptedException {
        return untilAnswered(
                "sandbox", sandboxUrl, new Call(method, path, Actor.OPS, body, null, REASON), Optional.empty());
    }

    private static JsonNode required(String name, Call call, Answer answer) throws LocalFailure {
        if (!answer.ok()) {
            throw new LocalFailure(
                    name + " answered " + call.method() + " " + call.path() + " with " + answer.summary());
        }
        return answer.body();
    }

    private String url(Service service) {
        String url = serviceUrls.get(service);
        if (url == null) {
            throw new IllegalStateException("no address of " + service);
        }
        return url;
    }

    private String token(Actor actor) throws LocalFailure, InterruptedException {
        String known = tokens.get(actor);
        if (known != null) {
            return known;
        }
        String subject = actor.equals(Actor.OPS) ? operator : actor.subject();
        String made = sandbox(
                        "POST",
                        "/token",
                        subject == null
                                ? Map.of("role", actor.role())
                                : Map.of("role", actor.role(), "subject", subject))
                .path("token")
                .asText();
        tokens.put(actor, made);
        return made;
    }

    private Answer untilAnswered(String name, String url, Call call, Optional<String> token)
            throws LocalFailure, InterruptedException {
        HttpRequest request = request(url, call, token);
        long giveUp = System.nanoTime() + patience.toNanos();
        while (true) {
            String trouble;
            try {
                HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
                Answer answer = new Answer(response.statusCode(), json(response.body()));
                if (answer.ok() || response.headers().firstValue("retry-after").isEmpty() || late(giveUp)) {
                    return answer;
                }
                trouble = answer.summary();
            } catch (IOException e) {
                trouble = e.getClass().getSimpleName()
                        + Optional.ofNullable(e.getMessage()).map(m -> ": " + m).orElse("");
            }
            if (late(giveUp)) {
                throw new LocalFailure(
                        "%s does not answer %s %s: %s".formatted(name, call.method(), call.path(), trouble));
            }
            TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
        }
    }

    private static boolean late(long giveUp) {
        return System.nanoTime() >= giveUp;
    }

    private static HttpRequest request(String url, Call call, Optional<String> token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + call.path()))
                .timeout(REQUEST_TIMEOUT)
                .header("accept", "application/json");
        token.ifPresent(jwt -> request.header("authorization", "Bearer " + jwt));
        if (call.actor().isStaff()
                && !call.method().equals("GET")
                && !call.reason().isEmpty()) {
            request.header("x-actor-reason", call.reason());
        }
        String key = call.idempotencyKey();
        if (key != null) {
            request.header("idempotency-key", key);
        }
        Object body = call.body();
        if (body == null) {
            request.method(call.method(), HttpRequest.BodyPublishers.noBody());
        } else {
            try {
                request.header("content-type", "application/json")
                        .method(call.method(), HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("a body is plain data", e);
            }
        }
        return request.build();
    }

    private static JsonNode json(String body) {
        try {
            JsonNode read = JSON.readTree(body);
            return read == null || read.isMissingNode() ? JSON.createObjectNode() : read;
        } catch (JsonProcessingException notJson) {
            return JSON.createObjectNode();
        }
    }
}

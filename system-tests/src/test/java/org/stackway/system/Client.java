package org.stackway.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A plain HTTP client of the five services and the sandbox; nothing is retried. */
final class Client {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Integer> ports;
    private final Map<Map<String, String>, String> tokens = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Client(Map<String, Integer> ports) {
        this.ports = Map.copyOf(ports);
    }

    /** A request to one process, not yet sent. */
    Request to(String process, String method, String path) {
        return new Request(process, method, path);
    }

    /** A token of the local issuer, good for a day; asked for once. */
    String token(String role, @Nullable String subject) {
        return tokens.computeIfAbsent(
                subject == null ? Map.of("role", role) : Map.of("role", role, "subject", subject),
                wanted -> to("sandbox", "POST", "/token")
                        .json(wanted)
                        .expect(200)
                        .body()
                        .path("token")
                        .asText());
    }

    /** What came back. */
    record Answer(int status, String text, Map<String, String> headers) {
        JsonNode body() {
            try {
                return JSON.readTree(text.isEmpty() ? "{}" : text);
            } catch (IOException notJson) {
                throw new AssertionError("not JSON: " + text, notJson);
            }
        }

        String code() {
            return body().path("code").asText();
        }
    }

    /** Collects what a request says. */
    final class Request {
        private final URI uri;
        private final String method;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();

        private Request(String process, String method, String path) {
            Integer port = ports.get(process);
            if (port == null) {
                throw new IllegalArgumentException("no process " + process + " in " + ports);
            }
            this.uri = URI.create("http://127.0.0.1:" + port + path);
            this.method = method;
        }

        /** As a learner, whose records are their own. */
        Request learner(UUID id) {
            return header("Authorization", "Bearer " + token("learner", id.toString()));
        }

        /** As a member of staff who says why. */
        Request staff(String role) {
            return header("Authorization", "Bearer " + token(role, null)).header("X-Actor-Reason", "system test");
        }

        Request key(String idempotencyKey) {
            return header("Idempotency-Key", idempotencyKey);
        }

        Request header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        Request json(Object value) {
            try {
                return text(JSON.writeValueAsString(value));
            } catch (IOException impossible) {
                throw new AssertionError(impossible);
            }
        }

        /** A body that claims to be JSON, whatever it is. */
        Request text(String raw) {
            body = HttpRequest.BodyPublishers.ofString(raw);
            return header("Content-Type", "application/json");
        }

        Answer send() {
            try {
                return attempt();
            } catch (IOException failure) {
                throw new AssertionError(method + " " + uri + " was not answered", failure);
            }
        }

        /** Whether to send it twice is to send it once: it has no effect, always the same one, or a key. */
        boolean repeatable() {
            return !method.equals("POST") || headers.containsKey("Idempotency-Key");
        }

        @Override
        public String toString() {
            return method + " " + uri;
        }

        /** Sends it once, and fails as the connection does. */
        Answer attempt() throws IOException {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).method(method, body);
            headers.forEach(request::header);
            try {
                HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
                Map<String, String> received = new LinkedHashMap<>();
                response.headers().map().forEach((name, values) -> received.put(name, values.getFirst()));
                return new Answer(response.statusCode(), response.body(), received);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", interrupted);
            }
        }

        /** Sends and takes nothing but this status. */
        Answer expect(int status) {
            Answer answer = send();
            if (answer.status() != status) {
                throw new AssertionError(
                        method + " " + uri + ": expected " + status + ", got " + answer.status() + " " + answer.text());
            }
            return answer;
        }
    }
}

package org.stackway.local.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** A sandbox of a test's own, at a free port, and its callers. */
final class SandboxAccess {
    static final String SECRET = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    static final String ISSUER = "http://127.0.0.1:8090";
    private static final int NOBODY = 9;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private SandboxAccess() {}

    /** What the sandbox answered. */
    record Reply(int status, JsonNode body) {}

    /** With nobody in enrollment-service's place. */
    static Sandbox start(Path home) throws IOException {
        return start(home, NOBODY);
    }

    static Sandbox start(Path home, int enrollmentPort) throws IOException {
        return Sandbox.start(
                new Sandbox.Settings(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        ISSUER,
                        home.resolve("journal.jsonl"),
                        home.resolve("keys"),
                        Map.of("card", SECRET, "echeck", SECRET, "flywire", SECRET),
                        URI.create("http://127.0.0.1:" + enrollmentPort)),
                Clock.systemUTC());
    }

    static Reply call(Sandbox sandbox, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> response = HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + sandbox.port() + path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return new Reply(response.statusCode(), Json.MAPPER.readTree(response.body()));
    }
}

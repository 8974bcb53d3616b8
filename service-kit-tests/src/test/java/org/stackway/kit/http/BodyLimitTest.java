package org.stackway.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.stackway.kit.testing.ServiceStack;

/** Bodies over 256 KiB are 413, declared or chunked, and the client sees it (api.md, convention 13). */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class BodyLimitTest {

    private static final String HEAD = """
            POST /api/v1/probes/optional-bodies HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            """;
    private static final int KIB_64 = 64 * 1024;

    @Test
    void aChunkedBodyWithinTheLimitIsRead() throws IOException {
        try (RawClient client = new RawClient()) {
            String answer = client.send(HEAD + "Transfer-Encoding: chunked\r\n\r\n")
                    .chunk("{\"text\":")
                    .chunk("\"in parts\"}")
                    .chunk("")
                    .receiveUntil("in parts");

            assertThat(answer).startsWith("HTTP/1.1 200").contains("{\"got\":\"in parts\"}");
        }
    }

    @Test
    void aChunkedBodyOverTheLimitIsReadOffAndRefused() throws IOException {
        try (RawClient client = new RawClient()) {
            client.send(HEAD + "Transfer-Encoding: chunked\r\n\r\n");
            for (int i = 0; i < 10; i++) {
                client.chunk(" ".repeat(KIB_64));
            }
            String answer = client.chunk("").receiveUntil("BODY_TOO_LARGE");

            assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json", "BODY_TOO_LARGE");
        }
    }

    @Test
    void theConnectionOfARefusedBodyCanBeUsedAgain() throws IOException {
        try (RawClient client = new RawClient()) {
            String refused = client.send(HEAD + "Content-Length: " + 10 * KIB_64 + "\r\n\r\n" + " ".repeat(10 * KIB_64))
                    .receiveUntil("violations");
            String next = client.send("GET /api/v1/probes/public HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    .receiveUntil("{\"answer\":\"yes\"}");

            assertThat(refused).startsWith("HTTP/1.1 413");
            assertThat(next).contains("HTTP/1.1 200");
        }
    }

    @Test
    void aBodyDeclaredOverOneMebibyteIsRefusedAtOnceAndTheConnectionClosed() throws IOException {
        try (RawClient client = new RawClient()) {
            String answer =
                    client.send(HEAD + "Content-Length: 99999999999\r\n\r\n").receiveUntil("never");

            assertThat(answer).startsWith("HTTP/1.1 413").containsIgnoringCase("connection: close");
        }
    }

    @Test
    void whoAsksFirstIsToldBeforeSending() throws IOException {
        String asks = HEAD + "Expect: 100-continue\r\n";
        try (RawClient tooMuch = new RawClient();
                RawClient fine = new RawClient()) {
            String refused =
                    tooMuch.send(asks + "Content-Length: 300000\r\n\r\n").receiveUntil("never");
            String invited = fine.send(asks + "Content-Length: 15\r\n\r\n").receiveUntil("\r\n\r\n");
            String answer = fine.send("{\"text\":\"late\"}").receiveUntil("late");

            assertThat(refused).startsWith("HTTP/1.1 413");
            assertThat(invited).startsWith("HTTP/1.1 100");
            assertThat(answer).startsWith("HTTP/1.1 200");
        }
    }

    /** A request that was read before the framework sees it cannot be handed on as one of HTTP/2, so nobody is offered that. */
    @Test
    void whoWouldRatherSpeakHttp2IsAnsweredByHttp1() throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            HttpResponse<String> first = client.send(
                    HttpRequest.newBuilder(uri("/api/v1/probes/public")).build(), BodyHandlers.ofString());
            HttpResponse<String> declared = client.send(
                    post(HttpRequest.BodyPublishers.ofString("{\"text\":\"declared\"}")), BodyHandlers.ofString());
            HttpResponse<String> chunked =
                    client.send(post(chunked("{\"text\":\"chunked\"}")), BodyHandlers.ofString());
            HttpResponse<String> refused =
                    client.send(post(chunked(" ".repeat(BodyLimit.MAX_BYTES + 1))), BodyHandlers.ofString());

            assertThat(first.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
            assertThat(declared.body()).isEqualTo("{\"got\":\"declared\"}");
            assertThat(chunked.body()).isEqualTo("{\"got\":\"chunked\"}");
            assertThat(refused.statusCode()).isEqualTo(413);
        }
    }

    private static HttpRequest post(HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(uri("/api/v1/probes/optional-bodies"))
                .header("content-type", "application/json")
                .POST(body)
                .build();
    }

    private static HttpRequest.BodyPublisher chunked(String body) {
        return HttpRequest.BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static URI uri(String path) {
        return URI.create(RestAssured.baseURI + ":" + RestAssured.port + path);
    }

    @Test
    void aBodyNestedTenThousandLevelsDeepIsRefused() throws IOException {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        try (RawClient client = new RawClient()) {
            String answer = client.send(HEAD + "Content-Length: " + deep.length() + "\r\n\r\n" + deep)
                    .receiveUntil("violations");

            assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
        }
    }
}

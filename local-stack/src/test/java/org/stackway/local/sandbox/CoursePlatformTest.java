package org.stackway.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The course platform from outside, with a listener in enrollment-service's place. */
class CoursePlatformTest {
    private static final String LEARNER = "0198e000-0000-7000-8000-00000000000a";

    @TempDir
    Path home;

    /** What enrollment-service is sent. */
    private record Told(String path, String authorization, JsonNode body) {}

    @Test
    void aReportIsToldWithATokenOfAServiceAndItsAnswerComesBack() throws Exception {
        List<Told> told = new CopyOnWriteArrayList<>();
        HttpServer enrollment = enrollment(told, 201);
        try (Sandbox sandbox = start(enrollment.getAddress().getPort())) {
            HttpResponse<String> answer = post(
                    sandbox,
                    "/sandbox/previews",
                    "{\"learnerId\":\"" + LEARNER
                            + "\",\"courseCode\":\"ECEA-5700\",\"items\":[{\"itemId\":\"q1\",\"kind\":\"QUIZ\",\"score\":\"90\"}]}");

            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.body()).isEqualTo("{\"taken\":true}");
            assertThat(told).singleElement().satisfies(one -> {
                assertThat(one.path()).isEqualTo("/api/v1/learners/" + LEARNER + "/previews");
                String claims = new String(
                        Base64.getUrlDecoder().decode(one.authorization().split("\\.", -1)[1]), StandardCharsets.UTF_8);
                assertThat(claims).contains("\"groups\":[\"service\"]");
                assertThat(one.body().path("contentVersion").asText()).isEqualTo("1");
                assertThat(one.body().at("/items/0/kind").asText()).isEqualTo("QUIZ");
                assertThat(one.body().at("/items/0/completedAt").asText())
                        .isGreaterThan(one.body().path("startedAt").asText());
            });
        } finally {
            enrollment.stop(0);
        }
    }

    @Test
    void thePageReportsWhatIsMarkedAndShowsWhatWasNotTaken() throws Exception {
        List<Told> told = new CopyOnWriteArrayList<>();
        HttpServer enrollment = enrollment(told, 422);
        try (Sandbox sandbox = start(enrollment.getAddress().getPort())) {
            assertThat(get(sandbox, "/courses/ECEA-5700").body())
                    .contains("ECEA-5700 without credit", "DISCUSSION_POST");
            assertThat(get(sandbox, "/courses/%3Cscript%3E").statusCode()).isEqualTo(404);

            HttpResponse<String> page =
                    post(sandbox, "/courses/ECEA-5700", "learnerId=" + LEARNER + "&item=QUIZ&item=PEER_REVIEW");

            assertThat(page.body()).contains("Not taken");
            assertThat(told).singleElement().satisfies(one -> assertThat(
                            one.body().path("items").findValuesAsText("kind"))
                    .containsExactly("QUIZ", "PEER_REVIEW"));
        } finally {
            enrollment.stop(0);
        }
    }

    @Test
    void aServiceThatIsAwayIsNamed() throws Exception {
        try (Sandbox sandbox = start(9)) {
            HttpResponse<String> answer = post(
                    sandbox, "/sandbox/previews", "{\"learnerId\":\"" + LEARNER + "\",\"courseCode\":\"ECEA-5700\"}");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("ENROLLMENT_AWAY");
        }
    }

    private Sandbox start(int enrollmentPort) throws IOException {
        return SandboxAccess.start(home, enrollmentPort);
    }

    private static HttpServer enrollment(List<Told> told, int status) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                told.add(new Told(
                        exchange.getRequestURI().getPath(),
                        exchange.getRequestHeaders().getFirst("authorization"),
                        Json.MAPPER.readTree(exchange.getRequestBody())));
                byte[] body = "{\"taken\":true}".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        return server;
    }

    private static HttpResponse<String> get(Sandbox sandbox, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(sandbox, path)).build());
    }

    private static HttpResponse<String> post(Sandbox sandbox, String path, String body)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(sandbox, path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static URI address(Sandbox sandbox, String path) {
        return URI.create("http://127.0.0.1:" + sandbox.port() + path);
    }
}

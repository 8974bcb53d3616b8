package org.stackway.local.balancer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stackway.local.balancer.Balancer.Route;
import org.stackway.local.balancer.Balancer.Started;

/** What becomes of requests at one address in front of two instances that come, go and break. */
class BalancerTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private FakeInstance first;
    private FakeInstance second;
    private Started balancer;

    @BeforeEach
    void twoInstances() throws IOException, InterruptedException {
        first = new FakeInstance();
        second = new FakeInstance();
        balancer = Balancer.start("127.0.0.1", 0, List.of(new Route(0, List.of(first.port(), second.port()))));
        standing(first, "READY");
        standing(second, "READY");
    }

    @AfterEach
    void end() {
        balancer.balancer().close();
        first.close();
        second.close();
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(
                                "http://127.0.0.1:" + balancer.ports().getFirst() + path))
                        .timeout(SOON)
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private void standing(FakeInstance instance, String standing) {
        int port = instance.port();
        await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> standing.equals(about(port)));
    }

    /** It refuses whoever comes. A connection that a look left open would take a request, of which nobody knew what came of it. */
    private static void goneForGood(FakeInstance instance) {
        instance.hangsUp();
        // the second look has to connect anew, so the connection of those before it is gone
        await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> instance.hungUp() >= 2);
        instance.close();
    }

    private String about(int port) throws IOException, InterruptedException {
        String text = http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + balancer.own() + "/q/health/ready"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        return JSON.readTree(text).at("/services/0/instances/" + port).asText();
    }

    @Test
    void bothTakeTurnsAndSeeTheRequestAsItWasSent() throws Exception {
        String large = "x".repeat(200_000);
        for (int request = 0; request < 10; request++) {
            HttpResponse<String> answer = send("POST", "/api/v1/things?a=1&b=%20", large);
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.body()).isEqualTo("done: " + large);
        }

        assertThat(first.requests()).hasSize(5);
        assertThat(second.requests()).hasSize(5).allSatisfy(request -> assertThat(request)
                .isEqualTo("POST /api/v1/things?a=1&b=%20 200000 of 127.0.0.1:"
                        + balancer.ports().getFirst()));
    }

    @Test
    void anInstanceThatIsNotReadyGetsNothingUntilItIs() throws Exception {
        first.ready(false);
        standing(first, "UNREADY");
        for (int request = 0; request < 4; request++) {
            send("GET", "/", "");
        }
        assertThat(first.requests()).isEmpty();

        first.ready(true);
        standing(first, "READY");
        for (int request = 0; request < 4; request++) {
            send("GET", "/", "");
        }
        assertThat(first.requests()).hasSize(2);
    }

    @Test
    void aRefusedConnectionSendsTheRequestToTheNextAndNobodyNotices() throws Exception {
        goneForGood(first);

        for (int request = 0; request < 6; request++) {
            assertThat(send("POST", "/", Integer.toString(request)).statusCode())
                    .isEqualTo(201);
        }
        assertThat(second.requests()).hasSize(6);
    }

    @Test
    void whatWasSentIsNeverSentAgain() throws Exception {
        first.breaks();
        second.breaks();

        HttpResponse<String> answer = send("POST", "/", "once");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(JSON.readTree(answer.body()).path("code").asText()).isEqualTo("OUTCOME_UNKNOWN");
        assertThat(first.requests().size() + second.requests().size()).isEqualTo(1);
    }

    @Test
    void withoutAnyInstanceTheCallerIsToldToComeAgain() throws Exception {
        goneForGood(first);
        goneForGood(second);

        HttpResponse<String> answer = send("POST", "/", "");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(JSON.readTree(answer.body()).path("code").asText()).isEqualTo("UNAVAILABLE");
    }

    @Test
    void aRouteIsAPortAndThoseBehindIt() {
        assertThat(BalancerMain.route("8081=8101,8111")).isEqualTo(new Route(8081, List.of(8101, 8111)));
        assertThatThrownBy(() -> BalancerMain.route("8081")).isInstanceOf(IllegalArgumentException.class);
    }
}

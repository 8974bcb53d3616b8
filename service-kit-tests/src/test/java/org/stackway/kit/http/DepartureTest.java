package org.stackway.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.time.SystemClock;

/** A server of its own that departs, so that the application's stays. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class DepartureTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration NONE = Duration.ZERO;

    @Inject
    ProblemDocuments problems;

    @Inject
    Vertx vertx;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<RoutingContext> held = new ConcurrentLinkedQueue<>();
    private final List<HttpServer> servers = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (HttpServer server : servers) {
            server.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
    }

    /** Answers all but {@code /held}, which waits for {@link #letGo}. */
    private Departure serving(Duration notice, Duration patience) throws Exception {
        Departure departure = new Departure(problems, new SystemClock(), notice, patience);
        Router router = Router.router(vertx);
        router.route().handler(departure::admit);
        router.route("/held").handler(held::add);
        router.route().handler(request -> request.response().end("done"));
        servers.add(vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS));
        return departure;
    }

    private int port() {
        return servers.getFirst().actualPort();
    }

    private static CompletableFuture<Void> toldToEnd(Departure departure) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        departure.depart(new ShutdownDelayInitiatedEvent());
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                },
                end -> Thread.ofVirtual().start(end));
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(SOON)
                .build();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path), HttpResponse.BodyHandlers.ofString());
    }

    private CompletableFuture<HttpResponse<String>> heldRequest() {
        int before = held.size();
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(request("/held"), HttpResponse.BodyHandlers.ofString());
        await().atMost(SOON).until(() -> held.size() > before);
        return answer;
    }

    private void letGo() {
        RoutingContext request = held.remove();
        request.vertx().runOnContext(now -> request.response().end("late"));
    }

    @Test
    void whoeverIsToldToEndIsNotReadyButAnswersWhileTheNoticeRuns() throws Exception {
        Departure departure = serving(LONG, NONE);
        assertThat(get("/api").headers().firstValue("Connection")).isEmpty();
        assertThat(new DepartureReadiness(departure).call().getStatus()).isEqualTo(Status.UP);

        CompletableFuture<Void> ended = toldToEnd(departure);

        await().atMost(SOON).until(departure::begun);
        HttpResponse<String> answer = get("/api");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Connection")).hasValue("close");
        assertThat(new DepartureReadiness(departure).call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(ended).isNotDone();
    }

    @Test
    void whatRunsIsAnsweredAndWhatComesIsToldToComeAgain() throws Exception {
        Departure departure = serving(NONE, LONG);
        CompletableFuture<HttpResponse<String>> running = heldRequest();

        CompletableFuture<Void> ended = toldToEnd(departure);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(get("/api").statusCode()).isEqualTo(503));
        HttpResponse<String> turnedAway = get("/api");
        assertThat(turnedAway.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(turnedAway.headers().firstValue("Connection")).hasValue("close");
        assertThat(turnedAway.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(turnedAway.body()).contains("\"code\":\"UNAVAILABLE\"");
        assertThat(get("/q/health/live").statusCode())
                .as("the machinery is answered")
                .isEqualTo(200);
        assertThat(ended).isNotDone();

        letGo();
        assertThat(running.get(10, TimeUnit.SECONDS).body()).isEqualTo("late");
        ended.get(10, TimeUnit.SECONDS);
    }

    @Test
    void whatDoesNotEndIsGivenUp() throws Exception {
        Departure departure = serving(NONE, Duration.ofMillis(100));
        CompletableFuture<HttpResponse<String>> running = heldRequest();

        toldToEnd(departure).get(10, TimeUnit.SECONDS);

        assertThat(running).isNotDone();
    }

    @Test
    void aCallerThatWentAwayIsNotWaitedFor() throws Exception {
        Departure departure = serving(NONE, LONG);
        try (RawClient client = new RawClient("127.0.0.1", port())) {
            client.send("GET /held HTTP/1.1\r\nHost: localhost\r\n\r\n");
            await().atMost(SOON).until(() -> !held.isEmpty());
        }

        toldToEnd(departure).get(10, TimeUnit.SECONDS);
    }
}

package org.stackway.local.balancer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Logger;
import org.stackway.local.balancer.Rotation.Standing;

/**
 * Gives each request at a service's port to the next instance of the service, by Vert.x' reverse proxy.
 *
 * <p>An instance gets requests while its readiness says so, which is looked at several times a second, and none from the moment
 * at which it refuses a connection. A request goes on to another instance only if no byte of it was sent: what was sent is
 * never sent again, because nobody here knows whether it had its effect. Its caller gets 504 then, and 503 with {@code
 * Retry-After} if there was no instance to send it to.
 */
final class Balancer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Balancer.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final Duration LOOK_PATIENCE = Duration.ofSeconds(2);
    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(1);
    private static final int CONNECTIONS_TO_EACH = 512;
    private static final int OK = 200;
    private static final int START_SECONDS = 20;

    private final Vertx vertx;
    private final HttpClient client;
    private final String host;

    /**
     * A service.
     *
     * @param port where it is called; 0 takes a free one
     * @param instances the ports of its instances
     */
    record Route(int port, List<Integer> instances) {}

    private Balancer(Vertx vertx, String host) {
        this.vertx = vertx;
        this.host = host;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout((int) CONNECT_PATIENCE.toMillis()),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS_TO_EACH));
    }

    /**
     * Listens at all ports.
     *
     * @param ownPort where the balancer itself is asked whether it is up, and how the instances stand
     */
    static Started start(String host, int ownPort, List<Route> routes) throws InterruptedException {
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        Balancer balancer = new Balancer(vertx, host);
        try {
            List<Integer> ports = new ArrayList<>();
            List<Rotation> rotations = new ArrayList<>();
            for (Route route : routes) {
                Rotation rotation = new Rotation(route.instances());
                rotations.add(rotation);
                route.instances().forEach(port -> balancer.look(rotation, port));
                ports.add(balancer.listen(route.port(), balancer.proxy(rotation)));
            }
            HttpServer about = vertx.createHttpServer().requestHandler(request -> about(request, ports, rotations));
            int own = await(about.listen(ownPort, host)).actualPort();
            return new Started(balancer, own, List.copyOf(ports));
        } catch (InterruptedException | RuntimeException failure) {
            balancer.close();
            throw failure;
        }
    }

    /**
     * A balancer that listens.
     *
     * @param own where it tells about itself
     * @param ports of the services, in the order of the routes
     */
    record Started(Balancer balancer, int own, List<Integer> ports) {}

    private int listen(int port, HttpProxy proxy) throws InterruptedException {
        return await(vertx.createHttpServer().requestHandler(proxy).listen(port, host))
                .actualPort();
    }

    private HttpProxy proxy(Rotation rotation) {
        return HttpProxy.reverseProxy(client)
                .origin(context -> connected(rotation, rotation.next().iterator()))
                .addInterceptor(new ProxyInterceptor() {
                    @Override
                    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
                        HostAndPort called = context.request().proxiedRequest().authority();
                        if (called != null) { // an instance sees the address that was called, and not its own
                            context.request().setAuthority(called);
                        }
                        return context.sendRequest()
                                .recover(failure -> Future.succeededFuture(problem(context, failure)));
                    }
                });
    }

    /** A request to the first of these instances that takes a connection; nothing of it is sent yet. */
    private Future<HttpClientRequest> connected(Rotation rotation, Iterator<Integer> left) {
        int port = left.next();
        return client.request(new RequestOptions().setServer(SocketAddress.inetSocketAddress(port, host)))
                .recover(refused -> {
                    noted(rotation, port, Standing.AWAY);
                    return left.hasNext() ? connected(rotation, left) : Future.failedFuture(new NobodyThere(refused));
                });
    }

    /** Looks at an instance, and again after a while, for ever. */
    private void look(Rotation rotation, int port) {
        client.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setServer(SocketAddress.inetSocketAddress(port, host))
                        .setHost(host)
                        .setPort(port)
                        .setURI("/q/health/ready")
                        .setTimeout(LOOK_PATIENCE.toMillis()))
                .compose(HttpClientRequest::send)
                .compose(answer -> answer.end().map(ended -> answer.statusCode()))
                .onComplete(looked -> {
                    Standing unready = looked.succeeded() ? Standing.UNREADY : Standing.AWAY;
                    boolean ready = looked.succeeded() && looked.result() == OK;
                    noted(rotation, port, ready ? Standing.READY : unready);
                    vertx.setTimer(LOOK_EVERY.toMillis(), again -> look(rotation, port));
                });
    }

    private static void noted(Rotation rotation, int port, Standing standing) {
        if (rotation.seen(port, standing)) {
            LOG.info(() -> "instance " + port + " is " + standing);
        }
    }

    private static ProxyResponse problem(ProxyContext context, Throwable failure) {
        LOG.info(() ->
                context.request().getMethod() + " " + context.request().getURI() + " was not answered: " + failure);
        ProxyResponse response = context.request().release().response();
        if (failure instanceof NobodyThere) {
            response.putHeader("Retry-After", "1");
            return problem(
                    response, 503, "UNAVAILABLE", "no instance of this service can be reached; nothing was done");
        }
        return problem(
                response,
                504,
                "OUTCOME_UNKNOWN",
                "the instance went away before it answered: this may or may not have taken effect");
    }

    private static ProxyResponse problem(ProxyResponse response, int status, String code, String detail) {
        Buffer body = Buffer.buffer(text(Map.of(
                "type",
                        "https://stackway.org/problems/"
                                + code.toLowerCase(Locale.ROOT).replace('_', '-'),
                "title", code,
                "status", status,
                "code", code,
                "detail", detail)));
        return response.setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .setBody(Body.body(body));
    }

    private static void about(HttpServerRequest request, List<Integer> ports, List<Rotation> rotations) {
        List<Map<String, Object>> services = new ArrayList<>();
        for (int i = 0; i < ports.size(); i++) {
            services.add(
                    Map.of("port", ports.get(i), "instances", rotations.get(i).standings()));
        }
        request.response()
                .putHeader("Content-Type", "application/json")
                .end(text(Map.of("status", "UP", "services", services)));
    }

    private static String text(Map<String, Object> content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("maps and numbers are JSON", impossible);
        }
    }

    private static <T> T await(Future<T> future) throws InterruptedException {
        try {
            return future.toCompletionStage().toCompletableFuture().get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("the balancer cannot listen", failure);
        }
    }

    @Override
    public void close() {
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(START_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** Every instance refused the connection. */
    private static final class NobodyThere extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NobodyThere(Throwable last) {
            super("no instance takes a connection", last);
        }
    }
}

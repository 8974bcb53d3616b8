package org.stackway.system;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Sends requests at a rate, whether those before were answered or not. A request takes from the instant at which it was to be
 * sent: a sender that is late, or a server that makes it late, is part of what is measured. It shares the machine with what it
 * measures and is made to take little of it.
 */
final class Load implements AutoCloseable {

    private static final int NOBODY_ANSWERED = 0;
    private static final int MOST_CONNECTIONS = 1024;
    private static final long PATIENCE_MILLIS = 30_000;

    private final HttpClient http;

    /**
     * A sender.
     *
     * @param port where the process that is sent to listens on this machine
     */
    Load(Vertx vertx, int port) {
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setDefaultHost("127.0.0.1").setDefaultPort(port),
                new PoolOptions().setHttp1MaxSize(MOST_CONNECTIONS));
    }

    /** What to send. */
    record Request(HttpMethod method, String path, Map<String, String> headers, Buffer body) {}

    /** What came of it. */
    static final class Outcome {
        private final int[] statuses;
        private final long[] sorted;

        /**
         * Of all requests.
         *
         * @param statuses 0 where nobody answered
         * @param nanos how long each took
         */
        private Outcome(int[] statuses, long[] nanos) {
            this.statuses = statuses.clone();
            this.sorted = nanos.clone();
            Arrays.sort(sorted);
        }

        /** Of all these as of one. */
        static Outcome of(Stream<Outcome> outcomes) {
            List<Outcome> all = outcomes.toList();
            return new Outcome(
                    all.stream()
                            .flatMapToInt(one -> Arrays.stream(one.statuses))
                            .toArray(),
                    all.stream().flatMapToLong(one -> Arrays.stream(one.sorted)).toArray());
        }

        /** How many got which status. */
        Map<Integer, Long> counts() {
            Map<Integer, Long> counts = new TreeMap<>();
            Arrays.stream(statuses).forEach(status -> counts.merge(status, 1L, Long::sum));
            return counts;
        }

        /** The time within which so many of a thousand were answered, in tenths of a millisecond. */
        long tenthsOfMillis(int perMille) {
            return sorted[Math.min(sorted.length - 1, sorted.length * perMille / 1000)] / 100_000;
        }

        /** Median, 95th and 99th percentile and the longest, in milliseconds. */
        String described() {
            return "p50 %s, p95 %s, p99 %s, longest %s ms"
                    .formatted(
                            millis(tenthsOfMillis(500)),
                            millis(tenthsOfMillis(950)),
                            millis(tenthsOfMillis(990)),
                            millis(tenthsOfMillis(1000)));
        }

        private static String millis(long tenths) {
            return tenths / 10 + "." + tenths % 10;
        }
    }

    /** Ends its connections. Those of an overload would else end by themselves, all at once, while something else is measured. */
    @Override
    public void close() {
        http.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Sends all of them, so many a second, and waits for the last answer. */
    Outcome at(int perSecond, List<Request> requests) {
        int[] statuses = new int[requests.size()];
        long[] nanos = new long[requests.size()];
        CountDownLatch left = new CountDownLatch(requests.size());
        long start = System.nanoTime();
        for (int i = 0; i < requests.size(); i++) {
            int index = i;
            long due = start + index * 1_000_000_000L / perSecond;
            waitUntil(due);
            var unused = send(requests.get(index)).onComplete(answer -> {
                statuses[index] = answer.succeeded() ? answer.result() : NOBODY_ANSWERED;
                nanos[index] = System.nanoTime() - due;
                left.countDown();
            });
        }
        try {
            left.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
        return new Outcome(statuses, nanos);
    }

    /** The status of the answer, once all of it was read. */
    private Future<Integer> send(Request sent) {
        return http.request(sent.method(), sent.path()).compose(request -> {
            sent.headers().forEach(request::putHeader);
            request.idleTimeout(PATIENCE_MILLIS);
            return request.send(sent.body()).compose(answer -> answer.end().map(answer.statusCode()));
        });
    }

    private static void waitUntil(long nanoTime) {
        long left = nanoTime - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = nanoTime - System.nanoTime();
        }
    }
}

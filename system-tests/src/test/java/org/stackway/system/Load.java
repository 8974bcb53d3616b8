package org.stackway.system;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests at a rate, whether those before were answered or not. A request takes from the instant at which it was to be
 * sent: a sender that is late, or a server that makes it late, is part of what is measured.
 */
final class Load {

    private static final int NOBODY_ANSWERED = 0;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

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

    /** Sends all of them, so many a second, and waits for the last answer. */
    Outcome at(int perSecond, List<HttpRequest> requests) {
        int[] statuses = new int[requests.size()];
        long[] nanos = new long[requests.size()];
        AtomicInteger left = new AtomicInteger(requests.size());
        CompletableFuture<Void> done = new CompletableFuture<>();
        long start = System.nanoTime();
        for (int i = 0; i < requests.size(); i++) {
            int index = i;
            long due = start + index * 1_000_000_000L / perSecond;
            waitUntil(due);
            var unused = http.sendAsync(requests.get(index), HttpResponse.BodyHandlers.discarding())
                    .handle((response, failure) -> {
                        statuses[index] = response == null ? NOBODY_ANSWERED : response.statusCode();
                        nanos[index] = System.nanoTime() - due;
                        if (left.decrementAndGet() == 0) {
                            done.complete(null);
                        }
                        return null;
                    });
        }
        done.join();
        return new Outcome(statuses, nanos);
    }

    private static void waitUntil(long nanoTime) {
        long left = nanoTime - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = nanoTime - System.nanoTime();
        }
    }
}

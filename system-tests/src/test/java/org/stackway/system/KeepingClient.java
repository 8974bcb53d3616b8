package org.stackway.system;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.stackway.system.Client.Answer;
import org.stackway.system.Client.Request;

/**
 * Sends a request until it is answered, by the rules of the TypeScript client (its retry.ts and transport.ts): 429 and 503 come
 * again, so do 409 while the first one runs and what is not known yet; 504 and a broken connection only where sending twice is
 * sending once. It counts why it came again.
 */
final class KeepingClient {

    private static final int ATTEMPTS = 6;
    private static final long PAUSE_MILLIS = 200;

    private final Map<String, Integer> cameAgain = new TreeMap<>();
    private final AtomicInteger requests = new AtomicInteger();

    /** Takes nothing but this status in the end. */
    Answer keep(Request request, int status) {
        return keep(request, answer -> answer.status() == status);
    }

    /** Takes any success in the end. */
    Answer keepAny(Request request) {
        return keep(request, answer -> answer.status() / 100 == 2);
    }

    private Answer keep(Request request, Predicate<Answer> wanted) {
        requests.incrementAndGet();
        for (int attempt = 1; ; attempt++) {
            String why;
            long retryAfter = 0;
            try {
                Answer answer = request.attempt();
                if (wanted.test(answer)) {
                    return answer;
                }
                why = answer.status() + " " + answer.code();
                if (!comesAgain(answer, request) || attempt == ATTEMPTS) {
                    throw new AssertionError(
                            request + ": at attempt " + attempt + " " + answer.status() + " " + answer.text());
                }
                retryAfter = Long.parseLong(answer.headers().getOrDefault("retry-after", "0"));
            } catch (IOException failure) {
                why = failure.getClass().getSimpleName();
                if (!request.repeatable() || attempt == ATTEMPTS) {
                    throw new AssertionError(request + " was not answered at attempt " + attempt, failure);
                }
            }
            synchronized (cameAgain) {
                cameAgain.merge(why, 1, Integer::sum);
            }
            pause(retryAfter, attempt);
        }
    }

    private static boolean comesAgain(Answer answer, Request request) {
        return switch (answer.status()) {
            case 429, 503 -> true;
            case 409 -> answer.code().equals("IN_PROGRESS");
            case 404, 422 -> answer.code().equals("NOT_KNOWN_YET");
            case 504 -> request.repeatable();
            default -> false;
        };
    }

    private static void pause(long seconds, int attempt) {
        long jitter = ThreadLocalRandom.current().nextLong(PAUSE_MILLIS << (attempt - 1));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds) + TimeUnit.MILLISECONDS.toNanos(jitter);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** How many requests were to be kept. */
    int requests() {
        return requests.get();
    }

    /** Why requests were sent once more, and how often. */
    Map<String, Integer> cameAgain() {
        synchronized (cameAgain) {
            return new TreeMap<>(cameAgain);
        }
    }
}

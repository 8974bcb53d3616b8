package org.stackway.kit.http;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.time.SystemClock;

/**
 * How a process goes without a request being lost. Told to end, it first gives notice: it is not ready any more, and every
 * answer closes its connection, but all are still answered, so that balancers can look elsewhere before anybody is turned
 * away. Then it takes nothing new (503 with {@code Retry-After}) and waits for what is running. Only after that the server,
 * the consumers, the background work and the pool are closed.
 *
 * <p>Health and metrics, below {@code /q/}, are answered to the end and wait for nobody.
 */
@ApplicationScoped
public class Departure {

    private static final Logger LOG = Logger.getLogger(Departure.class);
    private static final String MACHINERY = "/q/";

    private final ProblemDocuments problems;
    private final SystemClock clock;
    private final Duration notice;
    private final Duration patience;
    private volatile Stage stage = Stage.HERE;
    private int running;

    /**
     * @param notice how long the process still answers everything after it was told to end: longer than balancers take to
     *     notice
     * @param patience how long it waits for requests that are running
     */
    Departure(
            ProblemDocuments problems,
            SystemClock clock,
            @ConfigProperty(name = "stackway.departure.notice", defaultValue = "PT0S") Duration notice,
            @ConfigProperty(name = "stackway.departure.patience", defaultValue = "PT15S") Duration patience) {
        this.problems = problems;
        this.clock = clock;
        this.notice = notice;
        this.patience = patience;
    }

    private enum Stage {
        HERE,
        LEAVING,
        GONE
    }

    /** Whether the process was told to end. */
    public boolean begun() {
        return stage != Stage.HERE;
    }

    /** On the thread that ends the process, before anything is closed. */
    void depart(@Observes ShutdownDelayInitiatedEvent told) throws InterruptedException {
        stage = Stage.LEAVING;
        until(() -> false, notice);
        boolean allAnswered;
        synchronized (this) {
            stage = Stage.GONE;
            allAnswered = until(() -> running == 0, patience);
        }
        if (!allAnswered) {
            LOG.warnf("%d requests are not answered after %s and are given up", runningNow(), patience);
        }
    }

    private synchronized boolean until(BooleanSupplier reached, Duration atMost) throws InterruptedException {
        long end = clock.nanos() + atMost.toNanos();
        for (long left = atMost.toNanos(); left > 0 && !reached.getAsBoolean(); left = end - clock.nanos()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return reached.getAsBoolean();
    }

    /** Lets a request in, or turns it away; the last stop before everything that works for it. */
    void admit(RoutingContext request) {
        if (request.request().path().startsWith(MACHINERY)) {
            request.next();
            return;
        }
        request.addHeadersEndHandler(ignored -> {
            if (begun()) {
                request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            }
        });
        if (enter()) {
            request.addEndHandler(ended -> leave());
            request.next();
            return;
        }
        String detail = "this instance is being stopped; nothing was done";
        problems.send(
                request,
                ProblemException.of(503, "UNAVAILABLE", detail, List.of(Violation.of("API-503", detail)))
                        .with(HttpHeaders.RETRY_AFTER.toString(), "1"));
    }

    private synchronized boolean enter() {
        if (stage == Stage.GONE) {
            return false;
        }
        running++;
        return true;
    }

    private synchronized void leave() {
        running--;
        notifyAll();
    }

    private synchronized int runningNow() {
        return running;
    }
}

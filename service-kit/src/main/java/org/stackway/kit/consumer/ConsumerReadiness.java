package org.stackway.kit.consumer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.stackway.kit.consumer.ConsumerWatch.Sight;

/**
 * Red within 30 s of standing still while records wait. Up but degraded when records wait for over a minute for something
 * that does not come, or are parked, or when a topic does not exist: an operator should look, callers need not stay away.
 */
@Readiness
@ApplicationScoped
public class ConsumerReadiness implements HealthCheck {

    /** Standing still is noticed with the next look, up to 5 s later, and counted from there. */
    static final Duration PATIENCE = Duration.ofSeconds(25);

    private final ConsumerWatch watch;
    private final GroupLag lag;

    ConsumerReadiness(ConsumerWatch watch, GroupLag lag) {
        this.watch = watch;
        this.lag = lag;
    }

    @Override
    public HealthCheckResponse call() {
        Duration standstill = watch.standstill();
        Sight sight = watch.sight();
        List<String> missing = lag.missingTopics();
        boolean degraded = sight.held().waitingOverdue() > 0 || sight.held().parkedRecords() > 0 || !missing.isEmpty();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("consumer")
                .status(standstill.compareTo(PATIENCE) < 0)
                .withData("state", degraded ? "degraded" : "normal")
                .withData("standstillSeconds", standstill.toSeconds())
                .withData("waitingOverAMinute", sight.held().waitingOverdue())
                .withData("parkedStreams", sight.held().parkedStreams());
        sight.behind().ifPresent(behind -> response.withData("behind", behind));
        if (!missing.isEmpty()) {
            response.withData("missingTopics", String.join(", ", missing));
        }
        return response.build();
    }
}

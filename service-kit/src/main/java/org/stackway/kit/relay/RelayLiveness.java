package org.stackway.kit.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Red when the relay's thread has not ended a pass, well or badly, for two minutes: only a restart helps. */
@Liveness
@ApplicationScoped
public class RelayLiveness implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RelayWatch watch;

    RelayLiveness(RelayWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        Duration silence = watch.silence();
        return HealthCheckResponse.named("relay thread")
                .status(silence.compareTo(PATIENCE) < 0)
                .withData("silentSeconds", silence.toSeconds())
                .build();
    }
}

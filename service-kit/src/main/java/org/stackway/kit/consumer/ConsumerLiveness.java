package org.stackway.kit.consumer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Red when records have waited for 120 s without progress: only a restart can help. */
@Liveness
@ApplicationScoped
public class ConsumerLiveness implements HealthCheck {

    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ConsumerWatch watch;

    ConsumerLiveness(ConsumerWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        Duration standstill = watch.standstill();
        return HealthCheckResponse.named("consumer")
                .status(standstill.compareTo(PATIENCE) < 0)
                .withData("standstillSeconds", standstill.toSeconds())
                .build();
    }
}

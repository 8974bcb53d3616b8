package org.stackway.kit.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Red when the mark or the publishing has stood still for 30 s while events wait: a frozen relay is not green. */
@Readiness
@ApplicationScoped
public class RelayReadiness implements HealthCheck {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RelayWatch watch;

    RelayReadiness(RelayWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        Duration standstill = watch.standstill();
        boolean gettingOn =
                standstill.compareTo(PATIENCE) < 0 && watch.silence().compareTo(PATIENCE) < 0;
        HealthCheckResponseBuilder response = HealthCheckResponse.named("relay")
                .status(gettingOn)
                .withData("mark", watch.mark())
                .withData("shards", watch.shards())
                .withData("blockedStreams", watch.blocked())
                .withData("standstillSeconds", standstill.toSeconds());
        watch.failure().ifPresent(failure -> response.withData("failure", failure));
        return response.build();
    }
}

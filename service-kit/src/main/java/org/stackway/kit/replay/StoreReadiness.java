package org.stackway.kit.replay;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.stackway.kit.store.StoreGuard;

/** Red while nothing may be appended because the store is not what it has published. */
@Readiness
@ApplicationScoped
public class StoreReadiness implements HealthCheck {

    private final StoreGuard guard;

    StoreReadiness(StoreGuard guard) {
        this.guard = guard;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("store").status(guard.closed().isEmpty());
        guard.closed().ifPresent(why -> response.withData("closed", why));
        return response.build();
    }
}

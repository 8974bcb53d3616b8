package org.stackway.kit.http;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Red from the moment at which the process was told to end, while it still answers everything. */
@Readiness
@ApplicationScoped
public class DepartureReadiness implements HealthCheck {

    private final Departure departure;

    DepartureReadiness(Departure departure) {
        this.departure = departure;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("departure").status(!departure.begun()).build();
    }
}

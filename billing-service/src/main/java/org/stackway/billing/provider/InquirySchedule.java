package org.stackway.billing.provider;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.stackway.billing.provider.Inquiries.Reason;
import org.stackway.events.value.PaymentMethod;

/**
 * When a provider is asked, in real time: it is the provider's patience that counts, and what a bank takes days for is not
 * known any sooner for being asked about. Each list is used up once; then a person has to ask.
 */
@ApplicationScoped
public class InquirySchedule {

    private final List<Duration> unknown;
    private final List<Duration> pending;
    private final List<Duration> failed;
    private final List<Duration> slow;

    InquirySchedule(
            @ConfigProperty(name = "stackway.inquiry.unknown", defaultValue = "PT5M,PT1H,P1D,P1D,P1D,P1D,P1D")
                    List<Duration> unknown,
            @ConfigProperty(name = "stackway.inquiry.pending", defaultValue = "PT1H,P1D") List<Duration> pending,
            @ConfigProperty(name = "stackway.inquiry.failed", defaultValue = "PT1H") List<Duration> failed,
            @ConfigProperty(name = "stackway.inquiry.slow", defaultValue = "P1D,P1D,P2D,P3D,P7D") List<Duration> slow) {
        this.unknown = List.copyOf(unknown);
        this.pending = List.copyOf(pending);
        this.failed = List.copyOf(failed);
        this.slow = List.copyOf(slow);
    }

    Duration first(PaymentMethod method, Reason reason) {
        return waits(method, reason).getFirst();
    }

    /**
     * How long to wait after an answer that says nothing new.
     *
     * @param attempts how often was asked
     * @return empty when the schedule is used up
     */
    public Optional<Duration> after(int attempts, PaymentMethod method, Reason reason) {
        List<Duration> waits = waits(method, reason);
        return attempts < waits.size() ? Optional.of(waits.get(attempts)) : Optional.empty();
    }

    private List<Duration> waits(PaymentMethod method, Reason reason) {
        return switch (reason) {
            case UNKNOWN -> unknown;
            case FAILED -> failed;
            case UNPAID, REFUND -> slow;
            case PENDING ->
                switch (method) {
                    case CARD -> pending;
                    case ECHECK, FLYWIRE -> slow;
                };
        };
    }
}

package org.stackway.billing.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.stackway.billing.scheme.SigningKey.Turn;

/**
 * What comes in, for those who rotate secrets and those who are woken. Before a previous secret is removed, {@code
 * stackway.webhook.verified} with {@code key=previous} must have stood still for as long as the provider retries.
 */
@ApplicationScoped
class WebhookMetrics {

    private final MeterRegistry registry;

    WebhookMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void verified(String provider, Turn key) {
        registry.counter(
                        "stackway.webhook.verified",
                        "provider",
                        provider,
                        "key",
                        key.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    void refused(String provider) {
        registry.counter("stackway.webhook.refused", "provider", provider).increment();
    }

    /** A delivery id came again with another body: a defect of the provider, or an attack. */
    void conflict(String provider) {
        registry.counter("stackway.webhook.conflicts", "provider", provider).increment();
    }

    /** A message of which the provider itself knew nothing. */
    void unconfirmed(String provider, int messages) {
        registry.counter("stackway.webhook.unconfirmed", "provider", provider).increment(messages);
    }
}

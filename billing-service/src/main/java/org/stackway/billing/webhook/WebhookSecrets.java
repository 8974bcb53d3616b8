package org.stackway.billing.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.stackway.events.value.PaymentMethod;
import org.stackway.kit.webhook.StandardWebhook;

/**
 * The signing secrets of each provider we accept messages from: {@code stackway.webhook-secret.<provider>}, several
 * separated by commas while one is rotated. A provider without a secret has no address here. A malformed secret keeps the
 * service from starting: it would refuse every message.
 */
@ApplicationScoped
class WebhookSecrets {

    private final Map<String, List<String>> byProvider = new HashMap<>();

    WebhookSecrets(
            @ConfigProperty(name = "stackway.webhook-secret.card") Optional<String> card,
            @ConfigProperty(name = "stackway.webhook-secret.echeck") Optional<String> echeck,
            @ConfigProperty(name = "stackway.webhook-secret.flywire") Optional<String> flywire) {
        add(PaymentMethod.CARD, card);
        add(PaymentMethod.ECHECK, echeck);
        add(PaymentMethod.FLYWIRE, flywire);
    }

    private void add(PaymentMethod method, Optional<String> configured) {
        configured.ifPresent(text -> byProvider.put(provider(method), StandardWebhook.secrets(text)));
    }

    static String provider(PaymentMethod method) {
        return method.name().toLowerCase(Locale.ROOT);
    }

    /** The secrets of a provider; empty if it is not one of ours. */
    List<String> of(String provider) {
        return byProvider.getOrDefault(provider, List.of());
    }
}

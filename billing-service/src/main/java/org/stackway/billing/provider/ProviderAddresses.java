package org.stackway.billing.provider;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.PaymentMethod;

/** Where providers are, and where they reach us. */
@ApplicationScoped
public class ProviderAddresses {

    private final String sandbox;
    private final String self;
    private final String environment;
    private final String endpoint;
    private final Set<String> copies;
    private final Set<String> closed;

    ProviderAddresses(
            @ConfigProperty(name = "stackway.sandbox.url") String sandbox,
            @ConfigProperty(name = "stackway.public-url") String self,
            @ConfigProperty(name = "stackway.webhook.environment") String environment,
            @ConfigProperty(name = "stackway.webhook.endpoint") String endpoint,
            @ConfigProperty(name = "stackway.webhook.copies", defaultValue = "static") Set<String> copies,
            @ConfigProperty(name = "stackway.webhook.closed") Optional<Set<String>> closed) {
        this.sandbox = withoutSlash(sandbox);
        this.self = withoutSlash(self);
        this.environment = environment;
        this.endpoint = endpoint;
        this.copies = Set.copyOf(copies);
        this.closed = Set.copyOf(closed.orElse(Set.of()));
    }

    /** What an address is to us. */
    public enum Standing {
        OPEN,
        /** Given up: whoever still uses it should stop. */
        CLOSED,
        /** Never given out; another environment's messages never reach our ledger. */
        UNKNOWN
    }

    /** Where a learner pays a checkout. */
    public String paymentUrl(CheckoutId checkout) {
        return sandbox + "/pay/" + checkout;
    }

    /** Where the provider of this method tells us what happened. */
    public String webhookUrl(PaymentMethod method) {
        return webhookUrl(method, endpoint);
    }

    /** Flywire tells an address of the whole account beside that of the checkout. */
    public Optional<String> staticWebhookUrl(PaymentMethod method) {
        return method == PaymentMethod.FLYWIRE
                ? copies.stream().sorted().findFirst().map(copy -> webhookUrl(method, copy))
                : Optional.empty();
    }

    private String webhookUrl(PaymentMethod method, String to) {
        return self + "/api/v1/webhooks/" + method.name().toLowerCase(Locale.ROOT) + "/" + environment + "/" + to;
    }

    /** Whether we gave out this webhook address. */
    public Standing standing(String givenEnvironment, String givenEndpoint) {
        if (!environment.equals(givenEnvironment)) {
            return Standing.UNKNOWN;
        }
        if (closed.contains(givenEndpoint)) {
            return Standing.CLOSED;
        }
        return endpoint.equals(givenEndpoint) || copies.contains(givenEndpoint) ? Standing.OPEN : Standing.UNKNOWN;
    }

    /** The environment of the addresses that we give out. */
    public String environment() {
        return environment;
    }

    URI request(String path) {
        return URI.create(sandbox + path);
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}

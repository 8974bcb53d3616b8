package org.stackway.billing.provider;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Locale;
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

    ProviderAddresses(
            @ConfigProperty(name = "stackway.sandbox.url") String sandbox,
            @ConfigProperty(name = "stackway.public-url") String self,
            @ConfigProperty(name = "stackway.webhook.environment") String environment,
            @ConfigProperty(name = "stackway.webhook.endpoint") String endpoint) {
        this.sandbox = withoutSlash(sandbox);
        this.self = withoutSlash(self);
        this.environment = environment;
        this.endpoint = endpoint;
    }

    /** Where a learner pays a checkout. */
    public String paymentUrl(CheckoutId checkout) {
        return sandbox + "/pay/" + checkout;
    }

    /** Where the provider of this method tells us what happened. */
    public String webhookUrl(PaymentMethod method) {
        return self + "/api/v1/webhooks/" + method.name().toLowerCase(Locale.ROOT) + "/" + environment + "/" + endpoint;
    }

    /** Whether we gave out this webhook address: another environment's messages never reach our ledger. */
    public boolean isOurs(String givenEnvironment, String givenEndpoint) {
        return environment.equals(givenEnvironment) && endpoint.equals(givenEndpoint);
    }

    URI request(String path) {
        return URI.create(sandbox + path);
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}

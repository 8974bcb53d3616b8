package org.stackway.billing.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.stackway.billing.scheme.FlywireScheme;
import org.stackway.billing.scheme.Keyring;
import org.stackway.billing.scheme.NelnetScheme;
import org.stackway.billing.scheme.ProviderScheme;
import org.stackway.billing.scheme.SchemeName;
import org.stackway.billing.scheme.StandardWebhooksScheme;
import org.stackway.billing.scheme.StripeScheme;
import org.stackway.events.value.PaymentMethod;
import org.stackway.kit.webhook.StandardWebhook;

/**
 * Which providers reach us, in which formats, and by which secrets. For each provider: {@code stackway.webhook-secret.<p>}
 * (the current one, then by commas those it replaced), {@code stackway.webhook-secret-previous-until.<p>} (an instant),
 * {@code stackway.webhook-secret-next.<p>}, {@code stackway.webhook-schemes.<p>}, {@code stackway.webhook-legacy-hash.<p>}. A
 * provider without a secret has no address here. A malformed setting keeps the service from starting: it would refuse
 * every message, or accept a guess.
 */
@ApplicationScoped
class WebhookEndpoints {

    private static final int SHORTEST_SECRET = 16;

    private static final Map<String, List<SchemeName>> SPOKEN = Map.of(
            "card", List.of(SchemeName.STANDARD_WEBHOOKS, SchemeName.NELNET),
            "echeck", List.of(SchemeName.STANDARD_WEBHOOKS, SchemeName.NELNET),
            "flywire", List.of(SchemeName.STANDARD_WEBHOOKS, SchemeName.FLYWIRE),
            "nelnet", List.of(SchemeName.NELNET),
            "stripe", List.of(SchemeName.STRIPE));

    /** Whose money a provider can be about. */
    private static final Map<String, Set<PaymentMethod>> COLLECTED = Map.of(
            "card", EnumSet.of(PaymentMethod.CARD),
            "echeck", EnumSet.of(PaymentMethod.ECHECK),
            "flywire", EnumSet.of(PaymentMethod.FLYWIRE),
            "nelnet", EnumSet.of(PaymentMethod.CARD, PaymentMethod.ECHECK),
            "stripe", EnumSet.of(PaymentMethod.CARD));

    private final Map<String, Endpoint> byProvider = new HashMap<>();

    WebhookEndpoints(Config config) {
        SPOKEN.forEach(
                (provider, spoken) -> config.getOptionalValue("stackway.webhook-secret." + provider, String.class)
                        .map(secrets -> endpoint(config, provider, spoken, secrets))
                        .ifPresent(endpoint -> byProvider.put(provider, endpoint)));
    }

    /**
     * Where one provider reaches us.
     *
     * @param schemes the formats it may use; a delivery is verified by the one it claims to be of
     */
    record Endpoint(List<ProviderScheme> schemes, Keyring keys) {
        Endpoint {
            schemes = List.copyOf(schemes);
        }
    }

    private static Endpoint endpoint(Config config, String provider, List<SchemeName> spoken, String secrets) {
        List<String> all = Arrays.stream(secrets.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
        Keyring keys = new Keyring(
                all.getFirst(),
                all.subList(1, all.size()),
                config.getOptionalValue("stackway.webhook-secret-previous-until." + provider, Instant.class),
                config.getOptionalValue("stackway.webhook-secret-next." + provider, String.class));
        boolean legacy = config.getOptionalValue("stackway.webhook-legacy-hash." + provider, Boolean.class)
                .orElse(false);
        List<SchemeName> names = config.getOptionalValues("stackway.webhook-schemes." + provider, SchemeName.class)
                .orElse(spoken);
        keys.secrets().forEach(secret -> check(secret, names));
        return new Endpoint(names.stream().map(name -> scheme(name, legacy)).toList(), keys);
    }

    private static void check(String secret, List<SchemeName> names) {
        if (names.contains(SchemeName.STANDARD_WEBHOOKS)) {
            StandardWebhook.secrets(secret);
        } else if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("a webhook secret has at least " + SHORTEST_SECRET + " characters");
        }
    }

    private static ProviderScheme scheme(SchemeName name, boolean legacy) {
        return switch (name) {
            case STANDARD_WEBHOOKS -> new StandardWebhooksScheme();
            case NELNET -> new NelnetScheme(legacy);
            case FLYWIRE -> new FlywireScheme();
            case STRIPE -> new StripeScheme();
        };
    }

    /** The format of a stored delivery; how its signature was made does not matter any more. */
    static ProviderScheme scheme(SchemeName name) {
        return scheme(name, false);
    }

    /** The name under which the ledger keeps the money of a method. */
    static String provider(PaymentMethod method) {
        return method.name().toLowerCase(Locale.ROOT);
    }

    /** Whether a provider can have collected by this method. */
    static boolean collects(String provider, PaymentMethod method) {
        return COLLECTED.getOrDefault(provider, Set.of()).contains(method);
    }

    /** Where a provider reaches us; empty if it is not one of ours. */
    Optional<Endpoint> of(String provider) {
        return Optional.ofNullable(byProvider.get(provider));
    }
}

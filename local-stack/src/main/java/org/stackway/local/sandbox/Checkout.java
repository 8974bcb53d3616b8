package org.stackway.local.sandbox;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A checkout that billing has registered: what is asked for and where its webhooks go.
 *
 * @param checkoutId billing's id, taken as it is
 * @param total what the payment page asks for
 * @param webhookUrl where webhooks about it are posted
 * @param reference billing's own reference, given back untouched
 * @param scheme how its messages are signed; as its method's are when absent
 * @param staticWebhookUrl where a Flywire message is posted beside {@code webhookUrl}
 */
record Checkout(
        String checkoutId,
        Method method,
        Money tuition,
        Money serviceFee,
        Money total,
        URI webhookUrl,
        @Nullable String reference,
        @Nullable Scheme scheme,
        @Nullable URI staticWebhookUrl) {

    Checkout(
            String checkoutId,
            Method method,
            Money tuition,
            Money serviceFee,
            Money total,
            URI webhookUrl,
            @Nullable String reference) {
        this(checkoutId, method, tuition, serviceFee, total, webhookUrl, reference, null, null);
    }
}

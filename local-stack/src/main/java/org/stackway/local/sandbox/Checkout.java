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
 */
record Checkout(
        String checkoutId,
        Method method,
        Money tuition,
        Money serviceFee,
        Money total,
        URI webhookUrl,
        @Nullable String reference) {}

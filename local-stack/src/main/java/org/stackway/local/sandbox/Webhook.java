package org.stackway.local.sandbox;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to billing. The body is fixed when the fact happens: a retry, also after a restart, sends the same bytes
 * under the same id.
 *
 * @param webhookId value of {@code webhook-id}
 * @param checkoutId the checkout it is about; its messages are delivered one after the other
 * @param provider whose secret signs it
 * @param scheme how it is signed; Standard Webhooks in journals of before there were others
 * @param copies how many times it is sent; once in older journals, which say nothing
 * @param delayMillis how long it is kept back, in real time
 */
record Webhook(
        UUID webhookId,
        String checkoutId,
        String provider,
        URI url,
        String body,
        @Nullable Scheme scheme,
        int copies,
        int delayMillis) {

    Webhook(UUID webhookId, String checkoutId, String provider, URI url, String body, Scheme scheme) {
        this(webhookId, checkoutId, provider, url, body, scheme, 1, 0);
    }

    Webhook sent(int times, int keptBackMillis) {
        return new Webhook(webhookId, checkoutId, provider, url, body, scheme, times, keptBackMillis);
    }

    Scheme signedAs() {
        return scheme == null ? Scheme.STANDARD_WEBHOOKS : scheme;
    }
}

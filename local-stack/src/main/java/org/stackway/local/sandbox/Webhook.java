package org.stackway.local.sandbox;

import java.net.URI;
import java.util.UUID;

/**
 * A message to billing. The body is fixed when the fact happens: a retry, also after a restart, sends the same bytes
 * under the same id.
 *
 * @param webhookId value of {@code webhook-id}
 * @param checkoutId the checkout it is about; its messages are delivered one after the other
 * @param provider whose secret signs it
 */
record Webhook(UUID webhookId, String checkoutId, String provider, URI url, String body) {}

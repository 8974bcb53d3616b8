/** Tests of billing as a whole: over HTTP, webhooks and events, on real PostgreSQL and Kafka. */
@NullMarked
package org.stackway.billing;

import org.jspecify.annotations.NullMarked;

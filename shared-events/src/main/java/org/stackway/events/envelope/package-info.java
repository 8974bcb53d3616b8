/** How an event travels: CloudEvents 1.0 in Kafka's binary mode, the topics, and who did what. */
@NullMarked
package org.stackway.events.envelope;

import org.jspecify.annotations.NullMarked;

/** From the event table to Kafka: the only producer of domain events (D3, D4, D5). */
@NullMarked
package org.stackway.kit.relay;

import org.jspecify.annotations.NullMarked;

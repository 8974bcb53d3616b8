/** From Kafka into this service: cursor, stances, waiting and parked streams (D6, D8, D22). */
@NullMarked
package org.stackway.kit.consumer;

import org.jspecify.annotations.NullMarked;

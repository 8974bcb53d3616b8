/**
 * The published language of Stackway: every event one service tells the others, the values they are made of, and how
 * they travel on Kafka. Plain Java; a service's internals never appear here.
 */
@NullMarked
package org.stackway.events;

import org.jspecify.annotations.NullMarked;

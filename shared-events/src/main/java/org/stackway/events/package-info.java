/**
 * The published language of Stackway: every event one service tells the others, the values they are made of, and how
 * they travel on Kafka. Plain Java; a service's internals never appear here.
 *
 * <p>A published type stays for ever. Adding an optional field: a {@code @Nullable} component at the end of the record,
 * then write its schema anew. Adding a type: the record in the sealed interface of its stream category, its line in the
 * table behind {@link org.stackway.events.EventTypes}, its golden sample, its schema; the tests name what is missing.
 * Anything else is a new version of the type beside the old one.
 */
@NullMarked
package org.stackway.events;

import org.jspecify.annotations.NullMarked;

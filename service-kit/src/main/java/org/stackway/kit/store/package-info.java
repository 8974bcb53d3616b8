/** The event store: transactions, load and append. Nothing else writes events. */
@NullMarked
package org.stackway.kit.store;

import org.jspecify.annotations.NullMarked;

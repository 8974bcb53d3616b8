/**
 * The sandbox: the payment provider and the token issuer of a local stack, one process with its own journal. It stands
 * for the outside world, so nothing in it is shared with a service but the wire formats.
 */
@NullMarked
package org.stackway.local.sandbox;

import org.jspecify.annotations.NullMarked;

/** Messages that outside systems push to us: how each proves who sent it. */
@NullMarked
package org.stackway.kit.webhook;

import org.jspecify.annotations.NullMarked;

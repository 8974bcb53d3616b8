/** The services as any client sees them: REST over HTTP, with tokens of the local issuer. */
@NullMarked
package org.stackway.local.api;

import org.jspecify.annotations.NullMarked;

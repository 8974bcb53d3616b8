/** The wire formats of payment providers: how each is verified over its bytes, and what each says. Pure. */
@NullMarked
package org.stackway.billing.scheme;

import org.jspecify.annotations.NullMarked;

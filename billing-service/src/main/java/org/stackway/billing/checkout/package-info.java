/** Checkouts and the payments that try to pay them. */
@NullMarked
package org.stackway.billing.checkout;

import org.jspecify.annotations.NullMarked;

/** Refunds of tuition: wanted by facts, approved at once, paid out a business day later. */
@NullMarked
package org.stackway.billing.refund;

import org.jspecify.annotations.NullMarked;

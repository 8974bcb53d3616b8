/** Payments that their payers dispute with their banks: chargebacks, won and lost. */
@NullMarked
package org.stackway.billing.dispute;

import org.jspecify.annotations.NullMarked;

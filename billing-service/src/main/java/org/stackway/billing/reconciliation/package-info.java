/** Money that does not match what was asked for, and waits for a person. */
@NullMarked
package org.stackway.billing.reconciliation;

import org.jspecify.annotations.NullMarked;

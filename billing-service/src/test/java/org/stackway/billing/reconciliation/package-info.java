@NullMarked
package org.stackway.billing.reconciliation;

import org.jspecify.annotations.NullMarked;

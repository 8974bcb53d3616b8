/** What is owed and why, as a pure function of the facts: charge states, balances, double entries, statements. */
@NullMarked
package org.stackway.billing.ledger;

import org.jspecify.annotations.NullMarked;

/** What people and bookkeepers are given: receipts, statements as CSV and PDF, the ledger as a journal. */
@NullMarked
package org.stackway.billing.document;

import org.jspecify.annotations.NullMarked;

/** A learner's account: charges for enrolment requests, and holds for debts. */
@NullMarked
package org.stackway.billing.account;

import org.jspecify.annotations.NullMarked;

/** Messages of payment providers: verified, stored before anything else, applied one payment at a time. */
@NullMarked
package org.stackway.billing.webhook;

import org.jspecify.annotations.NullMarked;

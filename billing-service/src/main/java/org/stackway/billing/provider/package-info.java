/** Requests to payment providers: kept with their cause, sent after its commit, until they are taken. */
@NullMarked
package org.stackway.billing.provider;

import org.jspecify.annotations.NullMarked;

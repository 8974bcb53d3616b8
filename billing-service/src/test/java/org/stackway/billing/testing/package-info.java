/** What billing's tests are made of: a stand-in provider, signed deliveries, enrolments of a made-up learner. */
@NullMarked
package org.stackway.billing.testing;

import org.jspecify.annotations.NullMarked;

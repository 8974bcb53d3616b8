/** Everything that a service keeps about one learner, for that learner. */
@NullMarked
package org.stackway.kit.export;

import org.jspecify.annotations.NullMarked;

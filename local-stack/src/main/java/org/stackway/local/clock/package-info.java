/** Time travel (D20): moves the business clock of the whole stack without skipping anything that happens on the way. */
@NullMarked
package org.stackway.local.clock;

import org.jspecify.annotations.NullMarked;

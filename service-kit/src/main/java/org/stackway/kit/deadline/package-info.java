/** Deadlines in business time, fired once, in order per stream (D10, D21). */
@NullMarked
package org.stackway.kit.deadline;

import org.jspecify.annotations.NullMarked;

/** Processes that outlive the command that started them: start, find again, watch, stop, measure. */
@NullMarked
package org.stackway.local.process;

import org.jspecify.annotations.NullMarked;

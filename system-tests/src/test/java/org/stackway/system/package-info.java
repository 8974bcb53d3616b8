/** The whole system as a stranger sees it: processes, the {@code stackway} command, and the REST contracts. */
@NullMarked
package org.stackway.system;

import org.jspecify.annotations.NullMarked;

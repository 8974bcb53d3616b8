/** What other services told us, kept as far as a decision here needs it. */
@NullMarked
package org.stackway.admission.fact;

import org.jspecify.annotations.NullMarked;

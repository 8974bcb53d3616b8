/** Academic histories as a seed makes them, under the production rules and under the same rules written by hand. */
@NullMarked
package org.stackway.transcript.history;

import org.jspecify.annotations.NullMarked;

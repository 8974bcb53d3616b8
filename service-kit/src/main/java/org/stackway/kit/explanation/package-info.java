/** Explains decisions from the log: by which rules, from which inputs, by which policies, and what would change them. */
@NullMarked
package org.stackway.kit.explanation;

import org.jspecify.annotations.NullMarked;

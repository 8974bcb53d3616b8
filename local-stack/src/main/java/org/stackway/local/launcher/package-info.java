/** The commands behind {@code ./stackway}: bring the stack up and down, look at it, restart a part of it. */
@NullMarked
package org.stackway.local.launcher;

import org.jspecify.annotations.NullMarked;

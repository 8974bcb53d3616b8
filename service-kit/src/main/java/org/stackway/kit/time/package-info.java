/** Two clocks, two types (D19): business time for rules, system time for machinery. */
@NullMarked
package org.stackway.kit.time;

import org.jspecify.annotations.NullMarked;

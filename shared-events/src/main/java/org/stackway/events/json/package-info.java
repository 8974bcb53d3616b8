/** How events are written to bytes and read back: one mapper, one form for each value. */
@NullMarked
package org.stackway.events.json;

import org.jspecify.annotations.NullMarked;

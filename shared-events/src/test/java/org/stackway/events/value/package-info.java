/** Tests of the value types. */
@NullMarked
package org.stackway.events.value;

import org.jspecify.annotations.NullMarked;

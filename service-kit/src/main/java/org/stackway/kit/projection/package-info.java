/** Read models as pure functions of events: what an event does to rows, and nothing else. */
@NullMarked
package org.stackway.kit.projection;

import org.jspecify.annotations.NullMarked;

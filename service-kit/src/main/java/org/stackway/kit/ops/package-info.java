/** What operators see: clock, quiescence, streams, relay, consumers, parked and waiting records. */
@NullMarked
package org.stackway.kit.ops;

import org.jspecify.annotations.NullMarked;

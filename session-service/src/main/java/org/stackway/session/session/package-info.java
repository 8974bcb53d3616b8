/**
 * Sessions of eight weeks: their thirteen published instants, how those not stated are derived, who may move which, and
 * the timers that announce seven of them.
 */
@NullMarked
package org.stackway.session.session;

import org.jspecify.annotations.NullMarked;

/** A learner's academic record: the grades, in one order per learner (TR rules). */
@NullMarked
package org.stackway.transcript.record;

import org.jspecify.annotations.NullMarked;

/** The decision log (D24): what was decided about each command, from what, and by which rules. Never published. */
@NullMarked
package org.stackway.kit.decision;

import org.jspecify.annotations.NullMarked;

/** Degree programmes: the versions of their rules, and which one is in force when. */
@NullMarked
package org.stackway.admission.programme;

import org.jspecify.annotations.NullMarked;

/** Work done in the non-credit version of a course, and what of it counts after an upgrade (EN-14, rule 3.7). */
@NullMarked
package org.stackway.enrollment.preview;

import org.jspecify.annotations.NullMarked;

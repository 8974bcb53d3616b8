/** Who sits in a session's courses, for staff: as JSON and as CSV. */
@NullMarked
package org.stackway.enrollment.roster;

import org.jspecify.annotations.NullMarked;

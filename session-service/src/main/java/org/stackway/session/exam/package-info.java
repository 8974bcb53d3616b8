/**
 * Appointments for the proctored final: made and moved with 72 hours' notice while scheduling is open, cancelled with the
 * course, and what the proctoring service reports about them.
 */
@NullMarked
package org.stackway.session.exam;

import org.jspecify.annotations.NullMarked;

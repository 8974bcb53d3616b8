/** Holds that block new enrolment requests, wherever they come from (P-17, P-18). */
@NullMarked
package org.stackway.enrollment.hold;

import org.jspecify.annotations.NullMarked;

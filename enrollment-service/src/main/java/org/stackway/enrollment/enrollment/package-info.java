/**
 * One attempt of one learner at one offering, from request to completion. Every decision is a function of the
 * enrolment's own stream and of the set of facts that other services told, never of the order in which they came (D22).
 */
@NullMarked
package org.stackway.enrollment.enrollment;

import org.jspecify.annotations.NullMarked;

/** Tells learners that their enrolment is processed, and measures how soon (EN-03, rule 3.13), in real time (D19). */
@NullMarked
package org.stackway.enrollment.confirmation;

import org.jspecify.annotations.NullMarked;

/** Enrols many learners for an organisation: row by row, each as a single request would be, with a result for each. */
@NullMarked
package org.stackway.enrollment.bulk;

import org.jspecify.annotations.NullMarked;

/** Learners and their enrolments: from request to completion, drop or withdrawal. */
@NullMarked
package org.stackway.enrollment;

import org.jspecify.annotations.NullMarked;

/** The catalogue: one stream per course code, its last entry counts. */
@NullMarked
package org.stackway.session.course;

import org.jspecify.annotations.NullMarked;

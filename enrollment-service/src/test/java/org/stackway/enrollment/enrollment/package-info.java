@NullMarked
package org.stackway.enrollment.enrollment;

import org.jspecify.annotations.NullMarked;

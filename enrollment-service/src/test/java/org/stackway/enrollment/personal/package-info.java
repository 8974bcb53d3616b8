@NullMarked
package org.stackway.enrollment.personal;

import org.jspecify.annotations.NullMarked;

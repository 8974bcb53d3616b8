@NullMarked
package org.stackway.enrollment.load;

import org.jspecify.annotations.NullMarked;

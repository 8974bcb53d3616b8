@NullMarked
package org.stackway.enrollment.confirmation;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.stackway.enrollment.hold;

import org.jspecify.annotations.NullMarked;

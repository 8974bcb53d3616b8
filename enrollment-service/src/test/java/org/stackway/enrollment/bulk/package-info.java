@NullMarked
package org.stackway.enrollment.bulk;

import org.jspecify.annotations.NullMarked;

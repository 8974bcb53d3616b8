@NullMarked
package org.stackway.enrollment.catalogue;

import org.jspecify.annotations.NullMarked;

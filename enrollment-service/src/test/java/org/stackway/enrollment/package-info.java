@NullMarked
package org.stackway.enrollment;

import org.jspecify.annotations.NullMarked;

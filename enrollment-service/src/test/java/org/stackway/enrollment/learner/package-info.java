@NullMarked
package org.stackway.enrollment.learner;

import org.jspecify.annotations.NullMarked;

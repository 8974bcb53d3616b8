/** Learners: that they exist, what they have passed, what they may use. Who they are is kept in {@code personal}. */
@NullMarked
package org.stackway.enrollment.learner;

import org.jspecify.annotations.NullMarked;

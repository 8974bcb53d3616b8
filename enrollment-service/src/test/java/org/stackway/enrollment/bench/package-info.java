/** What a whole command costs over HTTP. Tagged {@code bench}: run by {@code ./stackway bench store}. */
@NullMarked
package org.stackway.enrollment.bench;

import org.jspecify.annotations.NullMarked;

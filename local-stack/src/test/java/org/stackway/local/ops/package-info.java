/** What operators are shown. */
@NullMarked
package org.stackway.local.ops;

import org.jspecify.annotations.NullMarked;

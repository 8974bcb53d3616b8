/** What the tests of admission share. */
@NullMarked
package org.stackway.admission;

import org.jspecify.annotations.NullMarked;

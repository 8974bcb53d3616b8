/** What the tests of the transcript share. */
@NullMarked
package org.stackway.transcript;

import org.jspecify.annotations.NullMarked;

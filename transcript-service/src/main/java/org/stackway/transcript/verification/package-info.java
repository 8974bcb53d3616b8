/** What everybody may ask: whether a transcript that they were shown is genuine, and still stands. */
@NullMarked
package org.stackway.transcript.verification;

import org.jspecify.annotations.NullMarked;

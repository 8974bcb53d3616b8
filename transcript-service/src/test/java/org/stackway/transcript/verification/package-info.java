@NullMarked
package org.stackway.transcript.verification;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.stackway.transcript.conferral;

import org.jspecify.annotations.NullMarked;

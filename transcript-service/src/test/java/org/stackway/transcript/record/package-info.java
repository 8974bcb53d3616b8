@NullMarked
package org.stackway.transcript.record;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.stackway.transcript.issued;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.stackway.transcript.bulk;

import org.jspecify.annotations.NullMarked;

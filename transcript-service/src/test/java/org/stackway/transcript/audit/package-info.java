@NullMarked
package org.stackway.transcript.audit;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.stackway.transcript.document;

import org.jspecify.annotations.NullMarked;

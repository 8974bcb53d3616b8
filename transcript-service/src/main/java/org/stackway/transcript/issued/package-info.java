/** Transcripts: documents made from the record at an instant, and kept. */
@NullMarked
package org.stackway.transcript.issued;

import org.jspecify.annotations.NullMarked;

/** Transcripts: issued from the record as of an instant, kept sealed, revoked. */
@NullMarked
package org.stackway.transcript.issued;

import org.jspecify.annotations.NullMarked;

/** Conferral runs: for each session, one decision for each learner who seeks a credential. */
@NullMarked
package org.stackway.transcript.conferral;

import org.jspecify.annotations.NullMarked;

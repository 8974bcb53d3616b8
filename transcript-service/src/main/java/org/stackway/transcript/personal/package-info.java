/** What this service keeps of a person, sealed under a key of the learner's own that goes when the learner is erased (D23). */
@NullMarked
package org.stackway.transcript.personal;

import org.jspecify.annotations.NullMarked;

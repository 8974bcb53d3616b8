/** One learner and one programme: declared, progressing, admitted, discontinued. */
@NullMarked
package org.stackway.admission.candidacy;

import org.jspecify.annotations.NullMarked;

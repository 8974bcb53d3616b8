@NullMarked
package org.stackway.admission.candidacy;

import org.jspecify.annotations.NullMarked;

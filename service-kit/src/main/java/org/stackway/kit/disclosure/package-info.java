/** Who was shown what of a learner's record (34 CFR 99.32). */
@NullMarked
package org.stackway.kit.disclosure;

import org.jspecify.annotations.NullMarked;

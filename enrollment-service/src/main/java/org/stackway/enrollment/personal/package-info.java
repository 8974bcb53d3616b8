/** The only place where personal data is kept, sealed under a key per learner (D14). Nothing of it leaves by an event. */
@NullMarked
package org.stackway.enrollment.personal;

import org.jspecify.annotations.NullMarked;

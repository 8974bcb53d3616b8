/** How much a learner studies at a time: the load of a session and of its semester, by purpose (rule 3.14). */
@NullMarked
package org.stackway.enrollment.load;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.stackway.enrollment.roster;

import org.jspecify.annotations.NullMarked;

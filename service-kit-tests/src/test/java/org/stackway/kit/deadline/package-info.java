@NullMarked
package org.stackway.kit.deadline;

import org.jspecify.annotations.NullMarked;

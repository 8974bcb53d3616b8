@NullMarked
package org.stackway.kit.time;

import org.jspecify.annotations.NullMarked;

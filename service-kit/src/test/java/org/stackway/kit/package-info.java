@NullMarked
package org.stackway.kit;

import org.jspecify.annotations.NullMarked;

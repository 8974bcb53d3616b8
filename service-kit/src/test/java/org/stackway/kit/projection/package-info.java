@NullMarked
package org.stackway.kit.projection;

import org.jspecify.annotations.NullMarked;

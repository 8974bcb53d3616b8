@NullMarked
package org.stackway.kit.rows;

import org.jspecify.annotations.NullMarked;

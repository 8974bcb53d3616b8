@NullMarked
package org.stackway.kit.ops;

import org.jspecify.annotations.NullMarked;

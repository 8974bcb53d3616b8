@NullMarked
package org.stackway.kit.signing;

import org.jspecify.annotations.NullMarked;

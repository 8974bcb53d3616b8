@NullMarked
package org.stackway.kit.disclosure;

import org.jspecify.annotations.NullMarked;

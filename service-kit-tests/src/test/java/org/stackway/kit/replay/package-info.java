@NullMarked
package org.stackway.kit.replay;

import org.jspecify.annotations.NullMarked;

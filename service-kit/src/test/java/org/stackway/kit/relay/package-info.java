@NullMarked
package org.stackway.kit.relay;

import org.jspecify.annotations.NullMarked;

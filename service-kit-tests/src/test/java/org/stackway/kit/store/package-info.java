@NullMarked
package org.stackway.kit.store;

import org.jspecify.annotations.NullMarked;

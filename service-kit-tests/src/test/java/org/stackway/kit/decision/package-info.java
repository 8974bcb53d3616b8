@NullMarked
package org.stackway.kit.decision;

import org.jspecify.annotations.NullMarked;

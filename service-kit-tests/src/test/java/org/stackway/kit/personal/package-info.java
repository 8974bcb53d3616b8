@NullMarked
package org.stackway.kit.personal;

import org.jspecify.annotations.NullMarked;

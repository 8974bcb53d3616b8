@NullMarked
package org.stackway.kit.policy;

import org.jspecify.annotations.NullMarked;

/** How what nobody else may read is kept: sealed under keys of its own, which the service's master key wraps (D14). */
@NullMarked
package org.stackway.kit.personal;

import org.jspecify.annotations.NullMarked;

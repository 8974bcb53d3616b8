@NullMarked
package org.stackway.kit.webhook;

import org.jspecify.annotations.NullMarked;

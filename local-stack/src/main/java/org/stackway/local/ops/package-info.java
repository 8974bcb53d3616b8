/** {@code ./stackway ops}: one class a verb, each a question to the services' {@code /ops/v1} or a request to it. */
@NullMarked
package org.stackway.local.ops;

import org.jspecify.annotations.NullMarked;

/** Tests of the published language, and the golden samples other modules' tests use. */
@NullMarked
package org.stackway.events;

import org.jspecify.annotations.NullMarked;

/** A small aggregate that stands for any service in the kit's own tests. */
@NullMarked
package org.stackway.kit.sample;

import org.jspecify.annotations.NullMarked;

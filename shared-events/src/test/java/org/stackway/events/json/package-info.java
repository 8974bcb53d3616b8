/** Tests of the JSON form. */
@NullMarked
package org.stackway.events.json;

import org.jspecify.annotations.NullMarked;

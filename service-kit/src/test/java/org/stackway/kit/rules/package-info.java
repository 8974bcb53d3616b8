/** Every rule of the programme, where it is decided, and the test that proves it. */
@NullMarked
package org.stackway.kit.rules;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.stackway.session.exam;

import org.jspecify.annotations.NullMarked;

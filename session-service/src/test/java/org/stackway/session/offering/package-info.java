@NullMarked
package org.stackway.session.offering;

import org.jspecify.annotations.NullMarked;

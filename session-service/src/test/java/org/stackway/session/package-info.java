@NullMarked
package org.stackway.session;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.stackway.session.session;

import org.jspecify.annotations.NullMarked;

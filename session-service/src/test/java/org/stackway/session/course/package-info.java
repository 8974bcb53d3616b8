@NullMarked
package org.stackway.session.course;

import org.jspecify.annotations.NullMarked;

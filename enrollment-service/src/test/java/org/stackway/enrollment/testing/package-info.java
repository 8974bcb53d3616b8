/** What the black-box tests share: sessions, learners and payments made of events and requests. */
@NullMarked
package org.stackway.enrollment.testing;

import org.jspecify.annotations.NullMarked;

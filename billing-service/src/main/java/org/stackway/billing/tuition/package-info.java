/** What a credit hour costs, by programme and from when. */
@NullMarked
package org.stackway.billing.tuition;

import org.jspecify.annotations.NullMarked;

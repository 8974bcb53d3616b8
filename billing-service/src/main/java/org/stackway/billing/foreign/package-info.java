/** How billing stands to the events of the other four services. */
@NullMarked
package org.stackway.billing.foreign;

import org.jspecify.annotations.NullMarked;

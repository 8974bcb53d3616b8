@NullMarked
package org.stackway.billing.tuitiondispute;

import org.jspecify.annotations.NullMarked;

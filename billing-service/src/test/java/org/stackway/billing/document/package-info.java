@NullMarked
package org.stackway.billing.document;

import org.jspecify.annotations.NullMarked;

/** The REST conventions all services share. */
@NullMarked
package org.stackway.kit.http;

import org.jspecify.annotations.NullMarked;

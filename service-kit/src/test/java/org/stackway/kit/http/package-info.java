@NullMarked
package org.stackway.kit.http;

import org.jspecify.annotations.NullMarked;

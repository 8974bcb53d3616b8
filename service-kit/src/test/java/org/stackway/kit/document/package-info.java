@NullMarked
package org.stackway.kit.document;

import org.jspecify.annotations.NullMarked;

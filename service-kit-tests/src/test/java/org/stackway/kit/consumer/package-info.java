@NullMarked
package org.stackway.kit.consumer;

import org.jspecify.annotations.NullMarked;

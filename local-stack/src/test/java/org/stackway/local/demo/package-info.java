@NullMarked
package org.stackway.local.demo;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.stackway.kit.command;

import org.jspecify.annotations.NullMarked;

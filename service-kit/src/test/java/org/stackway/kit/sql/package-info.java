@NullMarked
package org.stackway.kit.sql;

import org.jspecify.annotations.NullMarked;

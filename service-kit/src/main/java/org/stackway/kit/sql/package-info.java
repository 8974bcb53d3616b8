/** Native statements on Hibernate Reactive's own connection (D2). Below everything else, so that nothing is cyclic. */
@NullMarked
package org.stackway.kit.sql;

import org.jspecify.annotations.NullMarked;

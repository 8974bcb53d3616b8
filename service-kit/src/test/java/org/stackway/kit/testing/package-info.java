/** What tests of the kit and of the services run on: real PostgreSQL and a real broker inside the test JVM. */
@NullMarked
package org.stackway.kit.testing;

import org.jspecify.annotations.NullMarked;

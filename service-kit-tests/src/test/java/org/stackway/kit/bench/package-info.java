/**
 * What the store can do, beside what PostgreSQL can do on the same machine in the same run. Tagged {@code bench}: run by
 * {@code ./stackway bench store}, never by the tests.
 */
@NullMarked
package org.stackway.kit.bench;

import org.jspecify.annotations.NullMarked;

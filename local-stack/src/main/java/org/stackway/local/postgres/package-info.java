/** PostgreSQL 18 as a process of its own: unpacked, initialised with five databases, started also as root. */
@NullMarked
package org.stackway.local.postgres;

import org.jspecify.annotations.NullMarked;

/**
 * Jobs of many rows, each of which goes through the same command as a single request and has a result of its own. A service says
 * its tables and what a row becomes; this package leases rows, sends them, keeps what became of them and tries again.
 */
@NullMarked
package org.stackway.kit.rows;

import org.jspecify.annotations.NullMarked;

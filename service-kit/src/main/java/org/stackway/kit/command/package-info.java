/** Commands: one aggregate decides, its events, read model, deadlines and idempotency key commit together (D25, D26). */
@NullMarked
package org.stackway.kit.command;

import org.jspecify.annotations.NullMarked;

/**
 * What a service signs for others to check without asking it: its keys, their rotation, and where the public ones are
 * published. A service that signs says so by {@code stackway.signing=true}.
 */
@NullMarked
package org.stackway.kit.signing;

import org.jspecify.annotations.NullMarked;

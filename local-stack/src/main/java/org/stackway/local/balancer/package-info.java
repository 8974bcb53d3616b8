/** One address in front of several instances of a service. */
@NullMarked
package org.stackway.local.balancer;

import org.jspecify.annotations.NullMarked;

/**
 * The local stack: every process a developer needs, on one machine, without a container engine. It knows the services
 * only as processes and by their REST contracts, and depends on no other module.
 */
@NullMarked
package org.stackway.local;

import org.jspecify.annotations.NullMarked;

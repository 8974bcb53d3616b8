/**
 * The demo: a class of learners goes through the Power Electronics pathway over the REST contracts, and what the services
 * answer in the end is compared with what the demo worked out by itself, from its own plan.
 */
@NullMarked
package org.stackway.local.demo;

import org.jspecify.annotations.NullMarked;

/** The machinery every service is built on: event store, command lane, relay, consumers, deadlines, HTTP conventions. */
@NullMarked
package org.stackway.kit;

import org.jspecify.annotations.NullMarked;

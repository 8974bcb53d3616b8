/** One Kafka node, broker and controller in one JVM of its own, with the topics of the published language. */
@NullMarked
package org.stackway.local.broker;

import org.jspecify.annotations.NullMarked;

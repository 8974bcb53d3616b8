/**
 * Three ways to run events again, each a job that outlives its process: republish (store to topic), rewind (topic to one
 * consumer), rebuild (a read model in a generation beside the live one).
 */
@NullMarked
package org.stackway.kit.replay;

import org.jspecify.annotations.NullMarked;

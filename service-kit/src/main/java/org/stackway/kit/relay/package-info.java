/**
 * From the event table to Kafka: the only producer of domain events (D3, D4, D5).
 *
 * <p>One thread per process, {@link org.stackway.kit.relay.RelayLoop}, makes passes:
 *
 * <ol>
 *   <li>{@link org.stackway.kit.relay.ShardLeases} keeps this node's fair share of the 64 shards;
 *   <li>{@link org.stackway.kit.relay.HighWater} moves the mark: below it every position is committed or will never be;
 *   <li>{@link org.stackway.kit.relay.EventPages} reads the events of the held shards up to the mark; a node that holds all
 *       shards and has sent everything reads what follows the mark, and sees by itself whether it follows without a hole;
 *   <li>{@link org.stackway.kit.relay.EventPublisher} sends them; {@link org.stackway.kit.relay.PagePipeline} goes on with
 *       the next page while the broker's answers are out;
 *   <li>the cursor of each shard moves behind what the broker has, in order, fenced by the lease's epoch.
 * </ol>
 *
 * <p>What this promises: every committed event reaches its topic at least once, and within one stream the first copies
 * come in version order without a gap. After a crash or a lost lease a record may come again; consumers drop versions
 * they have seen.
 */
@NullMarked
package org.stackway.kit.relay;

import org.jspecify.annotations.NullMarked;

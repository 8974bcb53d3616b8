package org.stackway.kit.relay;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the relay of this service stands, over all its nodes. Instants are real time.
 *
 * @param mark the event table is complete up to here
 * @param markMovedAt when it last moved
 * @param lastPosition of the newest visible event
 * @param waitingFor transactions that may still fill a hole above the mark, by virtual id, process and user
 * @param holesSkipped positions that were drawn and never used, since the store exists
 * @param unpublished events, counted up to 10,000 a shard
 * @param oldestUnpublishedSeconds how long the oldest of them has been recorded
 * @param nodes that relay, by name
 * @param shards all of them, in order
 * @param blocked streams behind a record that the broker refuses
 */
public record RelayStatus(
        long mark,
        Instant markMovedAt,
        long lastPosition,
        List<String> waitingFor,
        long holesSkipped,
        long unpublished,
        @Nullable Long oldestUnpublishedSeconds,
        List<String> nodes,
        List<Shard> shards,
        List<Blocked> blocked) {

    /**
     * One shard.
     *
     * @param owner the node that holds its lease, if any does
     * @param epoch raised by each claim
     * @param published its events are on the topic up to here
     * @param lag its events behind that, counted up to 10,000
     */
    public record Shard(
            int shard,
            @Nullable String owner,
            long epoch,
            @Nullable Instant leaseUntil,
            long published,
            long lag,
            @Nullable Instant oldestUnpublished) {}

    /** A stream that waits at a position, and why. */
    public record Blocked(String streamId, int shard, long position, String error, Instant since) {}
}

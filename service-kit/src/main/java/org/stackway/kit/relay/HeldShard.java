package org.stackway.kit.relay;

/** A shard this node holds: under which epoch, and up to which position its events are published. The relay thread's own. */
final class HeldShard {

    private final int number;
    private final long epoch;
    private long published;

    HeldShard(int number, long epoch, long published) {
        this.number = number;
        this.epoch = epoch;
        this.published = published;
    }

    int number() {
        return number;
    }

    long epoch() {
        return epoch;
    }

    long published() {
        return published;
    }

    void publishedUpTo(long position) {
        published = Math.max(published, position);
    }
}

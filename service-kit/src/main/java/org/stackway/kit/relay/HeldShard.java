package org.stackway.kit.relay;

/**
 * A shard this node holds: under which epoch, up to which position its events are published, and up to which they are at
 * least on their way. The relay thread's own.
 */
final class HeldShard {

    private final int number;
    private final long epoch;
    private long published;
    private long sent;

    HeldShard(int number, long epoch, long published) {
        this.number = number;
        this.epoch = epoch;
        this.published = published;
        this.sent = published;
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

    /** Reading goes on behind this position; never before {@link #published()}. */
    long sent() {
        return sent;
    }

    void publishedUpTo(long position) {
        published = Math.max(published, position);
        sent = Math.max(sent, published);
    }

    void sentUpTo(long position) {
        sent = Math.max(sent, position);
    }

    /** What was on its way and is not published is read again. */
    void sendAgain() {
        sent = published;
    }
}

package org.stackway.kit.relay;

import java.time.Duration;

/**
 * The relay's times and sizes; real time throughout.
 *
 * @param lease how long a shard stays with a node that no longer renews
 * @param renewal how often a node renews, and looks for shards to take or give back
 * @param delivery how long the broker may take to accept a record
 * @param patience how long sending a page may wait for the broker's metadata or for buffer space
 * @param page events read at once
 * @param shortestPoll the wait after a pass that found something, when no commit rings
 * @param longestPoll the wait it grows to while nothing happens
 * @param shortestPause the wait after a failed pass
 * @param longestPause the wait it grows to while passes go on failing
 * @param unblocking how often a refused record is tried again
 */
public record RelaySettings(
        Duration lease,
        Duration renewal,
        Duration delivery,
        Duration patience,
        int page,
        Duration shortestPoll,
        Duration longestPoll,
        Duration shortestPause,
        Duration longestPause,
        Duration unblocking) {

    public RelaySettings {
        // a page sent under a lease that was just about to be renewed is settled before another node can take the shard
        if (renewal.plus(delivery).plus(patience).compareTo(lease) >= 0) {
            throw new IllegalArgumentException("a lease must outlive its renewal interval and one page's delivery");
        }
    }

    /** What a service runs with. */
    public static RelaySettings standard() {
        return new RelaySettings(
                Duration.ofSeconds(10),
                Duration.ofSeconds(3),
                Duration.ofSeconds(5),
                Duration.ofSeconds(1),
                500,
                Duration.ofMillis(5),
                Duration.ofMillis(250),
                Duration.ofMillis(100),
                Duration.ofSeconds(2),
                Duration.ofSeconds(30));
    }

    /** How long a page, once begun, may still put records on the wire. */
    Duration sending() {
        return delivery.plus(patience);
    }
}

package org.stackway.kit.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.time.SystemClock;

/**
 * Whether the relay gets on. Written by the relay's thread, read by health checks and metrics. Real time.
 *
 * <p>Standing still is only a fault while events wait, and a database that does not answer says nothing about that.
 */
@ApplicationScoped
public class RelayWatch {

    private final SystemClock clock;
    private volatile State state;

    RelayWatch(SystemClock clock) {
        this.clock = clock;
        this.state = new State(clock.now(), null, null, 0, 0, 0, null);
    }

    /** A pass that saw the database. */
    void passed(Pass pass) {
        Instant now = clock.now();
        State before = state;
        state = new State(
                now,
                since(before.markWaitingSince(), pass.behindMark(), pass.markMoved(), now),
                since(before.publishWaitingSince(), pass.unpublished(), pass.published(), now),
                pass.mark(),
                pass.shards(),
                pass.blocked(),
                pass.failure());
    }

    /** A pass that got nowhere, for a reason that says nothing about events waiting. */
    void failed(Throwable failure) {
        State before = state;
        state = new State(
                clock.now(),
                before.markWaitingSince(),
                before.publishWaitingSince(),
                before.mark(),
                before.shards(),
                before.blocked(),
                failure.toString());
    }

    private static @Nullable Instant since(@Nullable Instant before, boolean waiting, boolean moved, Instant now) {
        if (!waiting) {
            return null;
        }
        return moved || before == null ? now : before;
    }

    /** How long the relay's thread has not finished a pass. */
    public Duration silence() {
        return Duration.between(state.lastPass(), clock.now());
    }

    /** How long the mark or the publishing has stood still while events wait; zero if nothing waits. */
    public Duration standstill() {
        State now = state;
        Instant instant = clock.now();
        Duration mark = age(now.markWaitingSince(), instant);
        Duration publish = age(now.publishWaitingSince(), instant);
        return mark.compareTo(publish) > 0 ? mark : publish;
    }

    private static Duration age(@Nullable Instant since, Instant now) {
        return since == null ? Duration.ZERO : Duration.between(since, now);
    }

    /** The position up to which this node last saw the event table complete. */
    public long mark() {
        return state.mark();
    }

    /** Shards this node relays. */
    public int shards() {
        return state.shards();
    }

    /** Streams of those shards that wait behind a refused record. */
    public int blocked() {
        return state.blocked();
    }

    /** Why the last pass did not end well, if it did not. */
    public Optional<String> failure() {
        return Optional.ofNullable(state.failure());
    }

    /**
     * What a pass saw.
     *
     * @param behindMark events stand behind a position that is not decided yet
     * @param unpublished events at or below the mark are not all published
     * @param published at least one event was
     * @param failure what kept events from leaving, if something did
     */
    record Pass(
            long mark,
            boolean markMoved,
            boolean behindMark,
            boolean unpublished,
            boolean published,
            int shards,
            int blocked,
            @Nullable String failure) {}

    private record State(
            Instant lastPass,
            @Nullable Instant markWaitingSince,
            @Nullable Instant publishWaitingSince,
            long mark,
            int shards,
            int blocked,
            @Nullable String failure) {}
}

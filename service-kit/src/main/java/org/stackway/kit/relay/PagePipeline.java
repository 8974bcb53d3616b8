package org.stackway.kit.relay;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.store.CommitBell;

/**
 * Pages on their way to the broker, oldest first: the next is read and sent while the answers to those before it are still
 * out.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>Pages are taken in in the order in which they were sent, and a shard's cursor moves no further than the first of
 *       its events that the broker did not accept.
 *   <li>A failure ends every page that is on its way. Only when all are taken in does reading go on, at the cursors.
 *   <li>A cursor is stored after the broker has accepted what it passes, never before.
 * </ul>
 *
 * <p>Not thread-safe: the relay thread's own.
 */
final class PagePipeline {

    private static final int DEPTH = 4;
    private static final Duration STORED_EVERY = Duration.ofMillis(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final ShardLeases leases;
    private final BlockedStreams blocked;
    private final EventPages pages;
    private final EventPublisher publisher;
    private final CommitBell bell;
    private final RelayMetrics metrics;
    private final LongSupplier nanos;
    private final Deque<Sent> underWay = new ArrayDeque<>();
    private final Set<HeldShard> moved = new HashSet<>();
    private long storedNanos;

    PagePipeline(
            ShardLeases leases,
            BlockedStreams blocked,
            EventPages pages,
            EventPublisher publisher,
            CommitBell bell,
            RelayMetrics metrics,
            LongSupplier nanos) {
        this.leases = leases;
        this.blocked = blocked;
        this.pages = pages;
        this.publisher = publisher;
        this.bell = bell;
        this.metrics = metrics;
        this.nanos = nanos;
        this.storedNanos = nanos.getAsLong();
    }

    boolean idle() {
        return underWay.isEmpty();
    }

    boolean full() {
        return underWay.size() >= DEPTH;
    }

    /** Events of the held shards that are at least on their way, up to the least of them. */
    long sentUpTo() {
        return leases.held().stream().mapToLong(HeldShard::sent).min().orElse(Long.MAX_VALUE);
    }

    /**
     * Reads the next page and puts it on the wire.
     *
     * @return whether events up to the mark may be left
     */
    boolean sendNext(long mark) {
        Collection<HeldShard> shards = leases.held();
        if (shards.isEmpty() || sentUpTo() >= mark) {
            return false;
        }
        if (full() || !leases.outliveOnePage()) {
            return true;
        }
        return send(pages.next(shards, mark), shards) < mark;
    }

    /** Whether this node holds all shards and may send what it finds right behind the mark. */
    boolean atHead(long mark) {
        return leases.held().size() == ShardLeases.SHARDS && sentUpTo() == mark && !full() && leases.outliveOnePage();
    }

    /** Reads what follows the mark without a hole and puts it on the wire. Only {@link #atHead}. */
    EventPages.Head sendHead(long mark) {
        EventPages.Head head = pages.head(mark);
        if (head.page().coversUpTo() > mark) {
            send(head.page(), leases.held());
        }
        return head;
    }

    private long send(EventPages.Page read, Collection<HeldShard> shards) {
        List<UnpublishedEvent> due =
                read.events().stream().filter(this::toBeSent).toList();
        Flight flight = publisher.send(due, bell::wake);
        EventPages.Page page = flight.anyLeft() ? read.before(flight.firstLeft().position()) : read;
        shards.forEach(shard -> shard.sentUpTo(page.coversUpTo()));
        underWay.add(new Sent(page, shards, flight));
        return page.coversUpTo();
    }

    private boolean toBeSent(UnpublishedEvent event) {
        HeldShard shard = leases.shard(event.shard());
        return shard != null && event.position() > shard.sent() && !blocked.contains(event);
    }

    /** Takes in what the broker has answered so far. */
    Taken take() throws InterruptedException {
        if (publisher.failure() != null || stuck()) {
            return fallBack();
        }
        int accepted = 0;
        Sent oldest = underWay.peek();
        while (oldest != null && oldest.flight().settled()) {
            if (publisher.failure() != null) {
                Taken rest = fallBack();
                return new Taken(accepted + rest.accepted(), rest.failure());
            }
            accepted += advance(underWay.remove(), new HashSet<>());
            oldest = underWay.peek();
        }
        return new Taken(accepted, null);
    }

    /** Waits for all answers and takes them in; no longer than the producer has to give them. */
    Taken drain() throws InterruptedException {
        awaitAnswers();
        return take();
    }

    private Taken fallBack() throws InterruptedException {
        awaitAnswers();
        EventPublisher.Failed failed = publisher.failure();
        publisher.close();
        Set<Integer> stopped = new HashSet<>();
        int accepted = 0;
        for (Sent sent : underWay) {
            accepted += advance(sent, stopped);
        }
        underWay.clear();
        leases.held().forEach(HeldShard::sendAgain);
        if (failed == null) {
            return new Taken(accepted, new TimeoutException("the producer does not answer"));
        }
        UnpublishedEvent refused = failed.refused();
        if (refused == null) {
            return new Taken(accepted, failed.cause());
        }
        HeldShard shard = leases.shard(refused.shard());
        if (shard != null) {
            blocked.block(refused, shard, failed.cause());
        }
        return new Taken(accepted, null);
    }

    private void awaitAnswers() throws InterruptedException {
        while (!stuck() && underWay.stream().anyMatch(sent -> !sent.flight().settled())) {
            bell.await(LOOK_AGAIN);
        }
    }

    private boolean stuck() {
        long now = nanos.getAsLong();
        return underWay.stream().map(Sent::flight).anyMatch(flight -> !flight.settled() && flight.overdue(now));
    }

    /**
     * Moves each shard's cursor behind the page's events that came through, up to its first that did not.
     *
     * @param stopped shards whose cursor must not move any further; grows
     */
    private int advance(Sent sent, Set<Integer> stopped) {
        Set<Long> accepted = sent.flight().accepted();
        for (UnpublishedEvent event : sent.page().events()) {
            if (accepted.contains(event.position())) {
                metrics.acknowledged(event.recordedAt());
            }
            HeldShard shard = leases.shard(event.shard());
            if (shard == null || event.position() <= shard.published() || stopped.contains(event.shard())) {
                continue;
            }
            if (accepted.contains(event.position()) || blocked.contains(event)) {
                shard.publishedUpTo(event.position());
                moved.add(shard);
            } else {
                stopped.add(event.shard());
            }
        }
        for (HeldShard shard : sent.shards()) {
            if (!stopped.contains(shard.number())) {
                shard.publishedUpTo(sent.page().coversUpTo()); // nothing of it in between; stored with the next renewal
            }
        }
        return accepted.size();
    }

    /** Stores the cursors that moved: at once while nothing is on its way, otherwise every now and then. */
    void store() {
        long now = nanos.getAsLong();
        boolean time = idle() || now - storedNanos >= STORED_EVERY.toNanos();
        if (time && (!moved.isEmpty() || leases.storesMore())) {
            List<HeldShard> cursors = List.copyOf(moved);
            moved.clear();
            storedNanos = now;
            leases.store(cursors);
        }
    }

    /**
     * Sends events that lie behind the cursors and waits for the answers. Only while nothing else is on its way.
     *
     * @return the first event that did not come through, with the reason; null if all did
     */
    @Nullable
    Stopped sendAlone(List<UnpublishedEvent> events) throws InterruptedException {
        Flight flight = publisher.send(events, bell::wake);
        underWay.add(new Sent(new EventPages.Page(events, 0), List.of(), flight));
        awaitAnswers();
        underWay.clear();
        EventPublisher.Failed failed = publisher.failure();
        if (failed != null || !flight.settled()) {
            publisher.close();
        }
        Set<Long> accepted = flight.accepted();
        for (UnpublishedEvent event : events) {
            if (!accepted.contains(event.position())) {
                return new Stopped(
                        event, failed == null ? new TimeoutException("the producer does not answer") : failed.cause());
            }
        }
        return null;
    }

    /**
     * What became of pages.
     *
     * @param accepted events that the broker has
     * @param failure why not everything that was on its way could be sent; it will be sent again
     */
    record Taken(int accepted, @Nullable Throwable failure) {}

    /** An event that did not come through, and why. */
    record Stopped(UnpublishedEvent event, Throwable reason) {}

    private record Sent(EventPages.Page page, Collection<HeldShard> shards, Flight flight) {}
}

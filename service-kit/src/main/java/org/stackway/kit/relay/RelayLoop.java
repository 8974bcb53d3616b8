package org.stackway.kit.relay;

import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.stackway.events.PublishingService;
import org.stackway.kit.store.CommitBell;

/**
 * One relay node: passes over the event table, for ever. Whatever fails, it pauses and goes on where the database says it
 * was; {@link #stop} lets the current pass end and gives the shards back.
 */
final class RelayLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(RelayLoop.class);
    private static final Duration MARK_KEPT_EVERY = Duration.ofMillis(100);

    private final RelaySettings settings;
    private final CommitBell bell;
    private final RelayWatch watch;
    private final RelayMetrics metrics;
    private final HighWater highWater;
    private final ShardLeases leases;
    private final BlockedStreams blocked;
    private final EventPages pages;
    private final EventPublisher publisher;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Duration poll;
    private int failuresInARow;
    private long unblockedNanos = System.nanoTime();
    private long markKeptNanos = System.nanoTime();
    private long lastMark;

    RelayLoop(
            String node,
            PublishingService service,
            Pool pool,
            Supplier<Producer<String, byte[]>> producers,
            RelaySettings settings,
            CommitBell bell,
            RelayWatch watch,
            RelayMetrics metrics) {
        RelayDatabase database = new RelayDatabase(pool);
        this.settings = settings;
        this.bell = bell;
        this.watch = watch;
        this.metrics = metrics;
        this.highWater = new HighWater(database);
        this.leases = new ShardLeases(database, node, settings);
        this.blocked = new BlockedStreams(database, node);
        this.pages = new EventPages(database, settings.page());
        this.publisher = new EventPublisher(producers, service, settings);
        this.poll = settings.shortestPoll();
    }

    @Override
    public void run() {
        try {
            while (stopping.getCount() > 0) {
                turn();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            leave();
        }
    }

    /** The loop ends after the pass it is in. */
    void stop() {
        stopping.countDown();
        bell.ring();
    }

    private void turn() throws InterruptedException {
        try {
            Progress progress = pass();
            if (progress.failure() == null) {
                succeeded();
                rest(progress);
            } else {
                failed(progress.failure());
            }
        } catch (RuntimeException | Error failure) { // a relay that ends is an outage that nobody sees
            watch.failed(failure);
            failed(failure);
        }
    }

    private Progress pass() {
        leases.keep();
        blocked.follow(leases.held());
        HighWater.Reading reading = highWater.poll();
        metrics.skipped(reading.holes());
        retryBlocked();
        Progress progress = publish(reading);
        keepMark(reading);
        watch.passed(new RelayWatch.Pass(
                reading.mark(),
                reading.moved(),
                reading.again(),
                progress.more(),
                progress.published() > 0,
                leases.held().size(),
                blocked.all().size(),
                progress.failure() == null ? null : progress.failure().toString()));
        return progress;
    }

    private Progress publish(HighWater.Reading reading) {
        EventPages.Page page = pages.next(leases.held(), reading.mark());
        List<UnpublishedEvent> due = page.events().stream()
                .filter(event -> !behindCursor(event) && !blocked.contains(event))
                .toList();
        if (!due.isEmpty() && !leases.outliveOnePage()) {
            return new Progress(0, true, reading.again(), null); // the next pass renews first
        }
        EventPublisher.Outcome outcome = publisher.publish(due);
        advance(page, outcome.accepted());
        acknowledge(due, outcome);
        UnpublishedEvent refused = outcome.refused();
        if (refused != null && outcome.failure() != null) {
            block(refused, outcome.failure());
        }
        boolean moved = reading.mark() > lastMark;
        lastMark = reading.mark();
        boolean more = outcome.accepted().size() < due.size() || page.coversUpTo() < reading.mark();
        return new Progress(
                outcome.accepted().size(), more, reading.again() || moved, refused == null ? outcome.failure() : null);
    }

    /** Not in every pass: what was proven once is found again from the last mark that was stored. */
    private void keepMark(HighWater.Reading reading) {
        long now = System.nanoTime();
        boolean far = reading.mark() - reading.before() > HighWater.REACH / 4;
        if (far || now - markKeptNanos > MARK_KEPT_EVERY.toNanos()) {
            highWater.keep(reading);
            markKeptNanos = now;
        }
    }

    private boolean behindCursor(UnpublishedEvent event) {
        HeldShard shard = leases.shard(event.shard());
        return shard == null || event.position() <= shard.published();
    }

    /** Moves each shard's cursor behind the events that came through, up to its first that did not, and stores it. */
    private void advance(EventPages.Page page, Set<Long> accepted) {
        Set<Integer> stopped = new HashSet<>();
        Set<HeldShard> touched = new HashSet<>();
        for (UnpublishedEvent event : page.events()) {
            HeldShard shard = leases.shard(event.shard());
            if (shard == null || event.position() <= shard.published() || stopped.contains(event.shard())) {
                continue;
            }
            if (accepted.contains(event.position()) || blocked.contains(event)) {
                shard.publishedUpTo(event.position());
                touched.add(shard);
            } else {
                stopped.add(event.shard());
            }
        }
        for (HeldShard shard : leases.held()) {
            if (!stopped.contains(shard.number())) {
                shard.publishedUpTo(page.coversUpTo()); // nothing of it in between; stored with the next renewal
            }
        }
        leases.store(touched);
    }

    private void acknowledge(Collection<UnpublishedEvent> sent, EventPublisher.Outcome outcome) {
        for (UnpublishedEvent event : sent) {
            if (outcome.accepted().contains(event.position())) {
                metrics.acknowledged(event.recordedAt());
            }
        }
    }

    private void block(UnpublishedEvent event, Throwable reason) {
        HeldShard shard = leases.shard(event.shard());
        if (shard != null) {
            blocked.block(event, shard, reason);
        }
    }

    private void retryBlocked() {
        long now = System.nanoTime();
        if (now - unblockedNanos < settings.unblocking().toNanos() || !leases.outliveOnePage()) {
            return;
        }
        unblockedNanos = now;
        for (BlockedStreams.Blocked stream : blocked.all()) {
            HeldShard shard = leases.shard(stream.shard());
            if (shard != null) {
                retry(stream, shard);
            }
        }
    }

    private void retry(BlockedStreams.Blocked stream, HeldShard shard) {
        List<UnpublishedEvent> behind = pages.ofStream(stream.streamId(), stream.position(), shard.published());
        EventPublisher.Outcome outcome = publisher.publish(behind);
        for (UnpublishedEvent event : behind) {
            if (!outcome.accepted().contains(event.position())) {
                Throwable reason = outcome.failure();
                if (reason != null) {
                    blocked.block(event, shard, reason);
                }
                return;
            }
        }
        if (behind.size() < settings.page()) {
            blocked.unblock(stream, shard);
        } else {
            blocked.resumeAfter(behind.getLast(), shard);
        }
    }

    private void succeeded() {
        if (failuresInARow > 0) {
            LOG.infof("the relay goes on after %d failed passes", failuresInARow);
            failuresInARow = 0;
        }
    }

    private void failed(Throwable failure) throws InterruptedException {
        metrics.failed();
        if (failuresInARow++ == 0) {
            LOG.warnf("the relay pauses and will try again: %s", failure);
        }
        long pause = Math.min(
                settings.longestPause().toMillis(),
                settings.shortestPause().toMillis() << Math.min(failuresInARow - 1, 10));
        stopping.await(pause, TimeUnit.MILLISECONDS);
    }

    private void rest(Progress progress) throws InterruptedException {
        boolean busy = progress.published() > 0 || progress.markMovedOrWaits();
        poll = busy ? settings.shortestPoll() : min(poll.multipliedBy(2), settings.longestPoll());
        if (!progress.more() && stopping.getCount() > 0) {
            bell.await(poll);
        }
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private void leave() {
        try {
            publisher.close();
            leases.giveUp();
        } catch (RuntimeException failure) {
            LOG.warnf("the relay's leases run out by themselves: %s", failure);
        }
    }

    /**
     * @param published events in this pass
     * @param more events are left for the next pass
     * @param markMovedOrWaits the mark moved or stands at a hole
     * @param failure why not everything could be sent
     */
    private record Progress(
            int published,
            boolean more,
            boolean markMovedOrWaits,
            @Nullable Throwable failure) {}
}

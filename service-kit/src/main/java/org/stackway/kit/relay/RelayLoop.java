package org.stackway.kit.relay;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
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
    private final PagePipeline pipeline;
    private final LongSupplier nanos;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Duration poll;
    private int failuresInARow;
    private long unblockedNanos;
    private long markKeptNanos;
    private long lookedNanos;
    private long lastMark;
    private HighWater.@Nullable Reading lastReading;

    /**
     * @param nanos elapsed real time, as {@link System#nanoTime}
     */
    RelayLoop(
            String node,
            PublishingService service,
            RelayDatabase database,
            Supplier<Producer<String, byte[]>> producers,
            RelaySettings settings,
            CommitBell bell,
            RelayWatch watch,
            RelayMetrics metrics,
            LongSupplier nanos) {
        this.settings = settings;
        this.bell = bell;
        this.watch = watch;
        this.metrics = metrics;
        this.highWater = new HighWater(database);
        this.nanos = nanos;
        this.leases = new ShardLeases(database, node, settings, nanos);
        this.blocked = new BlockedStreams(database, node);
        this.pages = new EventPages(database, settings.page());
        this.publisher = new EventPublisher(producers, service, settings, nanos);
        this.pipeline = new PagePipeline(leases, blocked, pages, publisher, bell, metrics, nanos);
        this.poll = settings.shortestPoll();
        this.unblockedNanos = nanos.getAsLong();
        this.markKeptNanos = unblockedNanos;
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

    private Progress pass() throws InterruptedException {
        boolean renew = leases.due();
        boolean unblock = timeToUnblock();
        PagePipeline.Taken taken = renew || unblock ? pipeline.drain() : pipeline.take();
        if (renew) {
            leases.keep();
        }
        blocked.follow(leases.held());
        if (unblock && taken.failure() == null) {
            retryBlocked();
        }
        Sending sending = taken.failure() == null ? send() : new Sending(look(), false);
        HighWater.Reading reading = sending.reading();
        boolean more = sending.more();
        pipeline.store();
        boolean markMoved = reading.mark() > lastMark;
        lastMark = Math.max(lastMark, reading.mark());
        watch.passed(new RelayWatch.Pass(
                reading.mark(),
                markMoved,
                reading.again(),
                more || !pipeline.idle() || taken.failure() != null,
                taken.accepted() > 0,
                leases.held().size(),
                blocked.all().size(),
                taken.failure() == null
                        ? highWater.waitingFor().orElse(null)
                        : taken.failure().toString()));
        boolean moving = taken.accepted() > 0 || !pipeline.idle() || markMoved || reading.again();
        return new Progress(more && !pipeline.full(), moving, taken.failure());
    }

    /** Sends what comes next, after looking how far the event table is complete, or by seeing it from what comes next. */
    private Sending send() {
        HighWater.Reading last = lastReading;
        if (last == null
                || last.again()
                || last.mark() - last.before() > HighWater.REACH / 4
                || nanos.getAsLong() - lookedNanos >= MARK_KEPT_EVERY.toNanos()
                || !pipeline.atHead(last.mark())) {
            HighWater.Reading reading = look();
            return new Sending(reading, pipeline.sendNext(reading.mark()));
        }
        EventPages.Head head = pipeline.sendHead(last.mark());
        HighWater.Reading reading =
                new HighWater.Reading(last.before(), head.page().coversUpTo(), head.behindHole(), 0);
        lastReading = reading;
        boolean fullPage = reading.mark() - last.mark() == settings.page();
        return new Sending(reading, fullPage || pipeline.sentUpTo() < reading.mark());
    }

    /** Looks how far the event table is complete; not in every pass while more than a page is still to be sent. */
    private HighWater.Reading look() {
        HighWater.Reading last = lastReading;
        long now = nanos.getAsLong();
        if (last != null
                && pipeline.sentUpTo() + settings.page() < last.mark()
                && now - lookedNanos < MARK_KEPT_EVERY.toNanos()) {
            return last;
        }
        lookedNanos = now;
        HighWater.Reading reading = highWater.poll();
        metrics.skipped(reading.holes());
        keepMark(reading);
        lastReading = reading;
        return reading;
    }

    /** Not in every pass: what was proven once is found again from the last mark that was stored. */
    private void keepMark(HighWater.Reading reading) {
        long now = nanos.getAsLong();
        boolean far = reading.mark() - reading.before() > HighWater.REACH / 4;
        if (far || now - markKeptNanos > MARK_KEPT_EVERY.toNanos()) {
            highWater.keep(reading);
            markKeptNanos = now;
        }
    }

    private boolean timeToUnblock() {
        return !blocked.all().isEmpty()
                && nanos.getAsLong() - unblockedNanos >= settings.unblocking().toNanos();
    }

    private void retryBlocked() throws InterruptedException {
        for (BlockedStreams.Blocked stream : blocked.all()) {
            HeldShard shard = leases.shard(stream.shard());
            if (shard != null && leases.outliveOnePage()) {
                retry(stream, shard);
            }
        }
        unblockedNanos = nanos.getAsLong();
    }

    private void retry(BlockedStreams.Blocked stream, HeldShard shard) throws InterruptedException {
        List<UnpublishedEvent> behind = pages.ofStream(stream.streamId(), stream.position(), shard.published());
        PagePipeline.Stopped stopped = pipeline.sendAlone(behind);
        if (stopped != null) {
            blocked.block(stopped.event(), shard, stopped.reason());
        } else if (behind.size() < settings.page()) {
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
        poll = progress.moving() ? settings.shortestPoll() : min(poll.multipliedBy(2), settings.longestPoll());
        if (!progress.more() && stopping.getCount() > 0) {
            bell.await(poll);
        }
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private void leave() {
        try {
            pipeline.drain();
            publisher.close();
            leases.giveUp();
        } catch (RuntimeException failure) {
            LOG.warnf("the relay's leases run out by themselves: %s", failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * @param more events up to the mark may be left
     */
    private record Sending(HighWater.Reading reading, boolean more) {}

    /**
     * @param more there is something to do at once
     * @param moving events are on their way or about to be, or the mark stands at a hole
     * @param failure why not everything could be sent
     */
    private record Progress(
            boolean more, boolean moving, @Nullable Throwable failure) {}
}

package org.stackway.local.sandbox;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One writer at a time: look at the state, decide the changes, put them on disk, then apply them. What is not on disk
 * has not happened.
 */
final class SandboxStore implements Closeable {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final SandboxState state = new SandboxState();
    private final Clock systemClock;
    private final Journal journal;
    private volatile Consumer<List<Change>> listener = changes -> {};

    SandboxStore(Path file, Clock systemClock) throws IOException {
        this.systemClock = systemClock;
        this.journal = Journal.open(file, state::apply);
    }

    /** Is told of all changes that have happened, in order, on the writer's thread: it must be quick. */
    void onChange(Consumer<List<Change>> newListener) {
        listener = newListener;
    }

    /** Reads under the lock. */
    <T> T read(Function<SandboxState, T> reader) {
        lock.lock();
        try {
            return reader.apply(state);
        } finally {
            lock.unlock();
        }
    }

    /** A decision: what is to happen, and what to answer once it has. */
    record Verdict<T>(List<Change> changes, T answer) {}

    <T> T write(Function<SandboxState, Verdict<T>> decision) {
        lock.lock();
        try {
            Verdict<T> verdict = decision.apply(state);
            if (!verdict.changes().isEmpty()) {
                journal.append(verdict.changes());
                verdict.changes().forEach(state::apply);
                changed.signalAll();
                listener.accept(verdict.changes());
            }
            return verdict.answer();
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox's journal cannot be written", e);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the state has what is looked for, at most this long. */
    <T> Optional<T> await(Function<SandboxState, Optional<T>> search, Duration limit) throws InterruptedException {
        long left = limit.toNanos();
        lock.lock();
        try {
            Optional<T> found = search.apply(state);
            while (found.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
                found = search.apply(state);
            }
            return found;
        } finally {
            lock.unlock();
        }
    }

    Instant realNow() {
        return systemClock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Instant businessNow() {
        return businessNow(read(SandboxState::clockOffsetMillis));
    }

    /** For decisions, which already hold the state. */
    Instant businessNow(SandboxState held) {
        return businessNow(held.clockOffsetMillis());
    }

    private Instant businessNow(long offsetMillis) {
        return realNow().plusMillis(offsetMillis);
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            journal.close();
        } finally {
            lock.unlock();
        }
    }
}

package org.stackway.kit.bench;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writers that each send their next command as soon as the last one is answered (a closed loop). */
final class Writers {

    private final Supplier<Uni<?>> command;
    private final CountDownLatch ended;
    private final AtomicLong answered = new AtomicLong();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile boolean enough;

    private Writers(int number, Supplier<Uni<?>> command) {
        this.command = command;
        this.ended = new CountDownLatch(number);
    }

    /** Answers per second of this many writers. */
    static long perSecond(int number, Duration time, Supplier<Uni<?>> command) {
        Writers writers = new Writers(number, command);
        long begin = System.nanoTime();
        for (int i = 0; i < number; i++) {
            writers.next();
        }
        try {
            if (!writers.ended.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                writers.enough = true;
            }
            if (!writers.ended.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("commands are not answered");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
        Throwable failed = writers.failure.get();
        if (failed != null) {
            throw new IllegalStateException("a command failed", failed);
        }
        return writers.answered.get() * 1_000_000_000L / (System.nanoTime() - begin);
    }

    private void next() {
        if (enough || failure.get() != null) {
            ended.countDown();
            return;
        }
        command.get()
                .subscribe()
                .with(
                        done -> {
                            answered.incrementAndGet();
                            next();
                        },
                        failed -> {
                            failure.compareAndSet(null, failed);
                            ended.countDown();
                        });
    }
}

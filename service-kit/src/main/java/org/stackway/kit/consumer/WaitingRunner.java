package org.stackway.kit.consumer;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.stackway.kit.consumer.HeldStreams.Manner;
import org.stackway.kit.store.BackgroundLoop;
import org.stackway.kit.store.CommitBell;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.time.SystemClock;

/**
 * Releases records once what they wait for has come: after each batch and each own commit while anything waits, and as a
 * safety net every half second. Also lets streams go on whose parked record was discarded or whose hole closed.
 */
@ApplicationScoped
public class WaitingRunner {

    private static final Duration SAFETY_NET = Duration.ofMillis(500);
    private static final Duration PARKED_SAFETY_NET = Duration.ofSeconds(5);
    private static final int STREAMS_A_PASS = 100;
    private static final int AT_ONCE = 4;

    private final Transactions transactions;
    private final HeldRecords held;
    private final HeldStreams streams;
    private final BatchApplier applier;
    private final Interpreter interpreter;
    private final SystemClock clock;
    private final CommitBell bell;
    private final BackgroundLoop loop;

    private volatile boolean anyWaiting = true;
    private volatile Instant parkedLookedAt = Instant.MIN;

    WaitingRunner(
            Vertx vertx,
            Transactions transactions,
            HeldRecords held,
            HeldStreams streams,
            BatchApplier applier,
            Interpreter interpreter,
            SystemClock clock,
            CommitBell bell) {
        this.transactions = transactions;
        this.held = held;
        this.streams = streams;
        this.applier = applier;
        this.interpreter = interpreter;
        this.clock = clock;
        this.bell = bell;
        this.loop = new BackgroundLoop("release of waiting records", vertx, SAFETY_NET, this::pass);
    }

    void onStart(@Observes StartupEvent start) {
        bell.whenRung(this::afterOwnCommit);
        loop.wake();
    }

    void onStop(@Observes ShutdownEvent stop) {
        loop.stop();
    }

    void afterBatch(BatchApplier.Effect effect) {
        if (effect.afterHole()) {
            lookAtParked();
        } else if (effect.waits()) {
            anyWaiting = true;
            loop.wake();
        } else if (effect.handled()) {
            afterOwnCommit();
        }
    }

    private void afterOwnCommit() {
        if (anyWaiting) {
            loop.wake();
        }
    }

    /** Something parked may go on: looks now. */
    void lookAtParked() {
        parkedLookedAt = Instant.MIN;
        loop.wake();
    }

    /** Releases whatever can be released now, until nothing more can; also what another pass has just begun. */
    public Uni<Void> releaseAll() {
        return Multi.createBy()
                .repeating()
                .uni(() -> waiting(Manner.PATIENT)
                        .chain(released -> parked(Manner.PATIENT).map(released::and)))
                .until(pass -> pass.found() == 0)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Boolean> pass() {
        Instant now = clock.now();
        boolean parkedToo = parkedLookedAt.isBefore(now.minus(PARKED_SAFETY_NET));
        if (parkedToo) {
            parkedLookedAt = now;
        }
        return waiting(Manner.IF_FREE)
                .chain(released -> parkedToo
                        ? parked(Manner.IF_FREE).map(released::and)
                        : Uni.createFrom().item(released))
                .map(pass -> pass.handled() > 0);
    }

    private Uni<Pass> waiting(Manner manner) {
        return transactions
                .run(tx -> held.ready(tx, STREAMS_A_PASS)
                        .call(ready -> ready.isEmpty()
                                ? held.anyWaiting(tx).invoke(any -> anyWaiting = any)
                                : Uni.createFrom().voidItem()))
                .chain(ready -> goOn(ready, manner));
    }

    private Uni<Pass> parked(Manner manner) {
        return transactions
                .run(tx -> held.freed(tx, STREAMS_A_PASS))
                .chain(freed -> goOn(freed, manner))
                .chain(freed -> transactions
                        .run(tx -> held.nextAfterHole(tx, STREAMS_A_PASS))
                        .chain(records -> Multi.createFrom()
                                .iterable(records)
                                .onItem()
                                .transformToUniAndConcatenate(
                                        received -> applier.apply(List.of(interpreter.interpret(received))))
                                .collect()
                                .asList())
                        .map(applied -> freed.and(new Pass(applied.size(), applied.size()))));
    }

    private Uni<Pass> goOn(List<StreamRef> found, Manner manner) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUni(stream -> streams.goOn(stream, manner))
                .merge(AT_ONCE)
                .collect()
                .in(() -> new int[1], (sum, handled) -> sum[0] += handled)
                .map(sum -> new Pass(found.size(), sum[0]));
    }

    /** How many streams or records could go on, and how many records were handled. */
    private record Pass(int found, int handled) {
        Pass and(Pass other) {
            return new Pass(found + other.found, handled + other.handled);
        }
    }
}

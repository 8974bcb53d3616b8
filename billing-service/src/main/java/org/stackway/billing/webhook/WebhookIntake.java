package org.stackway.billing.webhook;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.webhook.WebhookInbox.Arrival;
import org.stackway.billing.webhook.WebhookInbox.Name;
import org.stackway.billing.webhook.WebhookInbox.Stored;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.store.Failures;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.time.SystemClock;

/**
 * Where deliveries go to be stored: whatever arrives while one group is on its way to disk, and a moment longer, is the next
 * group. Each is answered only after the commit of its own group. A group that fails is stored one by one, so that none suffers for another one;
 * when the store is away all of them are told so at once.
 */
@ApplicationScoped
class WebhookIntake {

    private static final int MOST_IN_A_GROUP = 128;
    /** A commit costs as much for one delivery as for ten. */
    private static final Duration GATHERING = Duration.ofMillis(25);

    private final Vertx vertx;
    private final Transactions transactions;
    private final WebhookInbox inbox;
    private final WebhookPace pace;
    private final SystemClock clock;
    private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
    private boolean flying;

    WebhookIntake(Vertx vertx, Transactions transactions, WebhookInbox inbox, WebhookPace pace, SystemClock clock) {
        this.vertx = vertx;
        this.transactions = transactions;
        this.inbox = inbox;
        this.pace = pace;
        this.clock = clock;
    }

    /** Somebody who waits for an answer, on the context on which they wait. */
    private record Waiting(
            Arrival arrival,
            UniEmitter<? super Stored> emitter,
            @Nullable Context context) {

        void complete(Stored stored) {
            on(() -> emitter.complete(stored));
        }

        void fail(Throwable failure) {
            on(() -> emitter.fail(failure));
        }

        private void on(Runnable answer) {
            if (context == null) {
                answer.run();
            } else {
                context.runOnContext(now -> answer.run());
            }
        }
    }

    /** Stores it, whatever it says. */
    Uni<Stored> store(Arrival arrival) {
        return Uni.createFrom().emitter(emitter -> {
            pace.arrived();
            synchronized (this) {
                waiting.addLast(new Waiting(arrival, emitter, Vertx.currentContext()));
            }
            takeOff();
        });
    }

    private void takeOff() {
        List<Waiting> group;
        synchronized (this) {
            if (flying || waiting.isEmpty()) {
                return;
            }
            group = nextGroup();
            flying = true;
        }
        transactions.shielded(() -> fly(group)).subscribe().with(done -> land(), failure -> {
            group.forEach(one -> one.fail(failure));
            land();
        });
    }

    private void land() {
        vertx.setTimer(GATHERING.toMillis(), gathered -> ready());
    }

    private void ready() {
        synchronized (this) {
            flying = false;
        }
        takeOff();
    }

    /** The first ones, each name once. */
    private List<Waiting> nextGroup() {
        List<Waiting> group = new ArrayList<>();
        Set<Name> names = new HashSet<>();
        for (Iterator<Waiting> at = waiting.iterator(); at.hasNext() && group.size() < MOST_IN_A_GROUP; ) {
            Waiting one = at.next();
            if (names.add(Name.of(one.arrival()))) {
                group.add(one);
                at.remove();
            }
        }
        return group;
    }

    private Uni<Void> fly(List<Waiting> group) {
        long since = clock.nanos();
        return transactions
                .run(tx -> inbox.store(tx, group.stream().map(Waiting::arrival).toList()))
                .invoke(stored -> {
                    pace.stored(Duration.ofNanos(clock.nanos() - since));
                    for (int i = 0; i < group.size(); i++) {
                        group.get(i).complete(stored.get(i));
                    }
                })
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> failed(group, failure));
    }

    private Uni<Void> failed(List<Waiting> group, Throwable failure) {
        if (group.size() == 1 || (Failures.transientFailure(failure) && !Failures.lostRace(failure))) {
            group.forEach(one -> one.fail(failure));
            return Uni.createFrom().voidItem();
        }
        return InTurn.each(group, one -> fly(List.of(one)));
    }
}

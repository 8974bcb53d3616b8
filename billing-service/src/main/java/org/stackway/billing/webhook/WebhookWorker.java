package org.stackway.billing.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.provider.WorkLoop;
import org.stackway.billing.webhook.WebhookInbox.Claimed;
import org.stackway.events.value.CheckoutId;
import org.stackway.kit.store.Failures;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;

/**
 * Applies stored deliveries. One transaction holds the delivery, decides, appends and marks it, so a crash at any point
 * leaves it either applied or to do. Several loops and nodes share the inbox; one payment's messages never run side by
 * side. What can be applied is looked for many at a time, since looking costs more the more there is; each is then claimed by
 * its number, and one that somebody else has claimed meanwhile is passed over.
 */
@ApplicationScoped
class WebhookWorker {

    private static final Logger LOG = Logger.getLogger(WebhookWorker.class);
    private static final int LANES = 3;
    private static final int AT_A_LOOK = 64;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Transactions transactions;
    private final WebhookInbox inbox;
    private final MessageHandler handler;
    private final List<WorkLoop> lanes;
    private final Queue<Long> candidates = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean looking = new AtomicBoolean();

    WebhookWorker(Vertx vertx, Transactions transactions, WebhookInbox inbox, MessageHandler handler) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.handler = handler;
        this.lanes = IntStream.range(0, LANES)
                .mapToObj(lane -> new WorkLoop(vertx, "webhook inbox " + lane, PAUSE, this::round))
                .toList();
    }

    void start(@Observes StartupEvent started) {
        ring();
    }

    void stop(@Observes ShutdownEvent stopping) {
        lanes.forEach(WorkLoop::stop);
    }

    /** There may be a delivery to apply. */
    void ring() {
        lanes.forEach(WorkLoop::ring);
    }

    private Uni<Boolean> round() {
        Long next = candidates.poll();
        return next == null ? look() : claim(next);
    }

    /** One lane looks; the others are rung when there is something. */
    private Uni<Boolean> look() {
        if (!looking.compareAndSet(false, true)) {
            return Uni.createFrom().item(false);
        }
        return transactions
                .run(tx -> inbox.candidates(tx, AT_A_LOOK))
                .eventually(() -> looking.set(false))
                .map(found -> {
                    candidates.addAll(found);
                    if (found.size() > 1) {
                        ring();
                    }
                    return !found.isEmpty();
                });
    }

    private Uni<Boolean> claim(long id) {
        AtomicReference<@Nullable Claimed> held = new AtomicReference<>();
        return transactions
                .runRetrying(tx -> inbox.claim(tx, id).chain(claimed -> {
                    held.set(claimed.orElse(null));
                    return claimed.isEmpty()
                            ? Uni.createFrom().item(!candidates.isEmpty())
                            : apply(tx, claimed.get()).replaceWith(true);
                }))
                .onFailure()
                .recoverWithUni(failure -> failed(held.get(), failure));
    }

    private Uni<Void> apply(Tx tx, Claimed claimed) {
        return handler.apply(tx, claimed).chain(result -> switch (result) {
            case Result.Done done -> {
                CheckoutId asked = done.asked();
                yield inbox.done(tx, claimed, done.status().name(), done.note(), asked == null ? null : asked.value());
            }
            case Result.NotYet notYet ->
                inbox.wait(tx, claimed, "what it refers to is not known yet", notYet.parent(), notYet.patience());
        });
    }

    private Uni<Boolean> failed(@Nullable Claimed claimed, Throwable failure) {
        if (claimed == null || Failures.transientFailure(failure)) {
            return Uni.createFrom().failure(failure);
        }
        LOG.errorf(failure, "delivery %d could not be applied and is tried again", claimed.id());
        return transactions
                .run(tx -> inbox.failed(tx, claimed.id(), failure.toString()))
                .replaceWith(true);
    }
}

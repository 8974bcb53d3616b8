package org.stackway.billing.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.stackway.billing.provider.WorkLoop;
import org.stackway.billing.webhook.InboxQueue.Claimed;
import org.stackway.billing.webhook.InboxQueue.Dealt;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.store.Failures;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;

/**
 * Applies stored deliveries, the first ones together. One transaction holds them, decides, appends and marks them, so a crash
 * at any point leaves each either applied or to do. If they fail together each is applied alone, so that none suffers for
 * another one. Nodes share the inbox; one payment's messages never run side by side.
 */
@ApplicationScoped
class WebhookWorker {

    private static final Logger LOG = Logger.getLogger(WebhookWorker.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Transactions transactions;
    private final InboxQueue queue;
    private final MessageHandler handler;
    private final WebhookPace pace;
    private final WorkLoop loop;

    WebhookWorker(Vertx vertx, Transactions transactions, InboxQueue queue, MessageHandler handler, WebhookPace pace) {
        this.transactions = transactions;
        this.queue = queue;
        this.handler = handler;
        this.pace = pace;
        this.loop = new WorkLoop(vertx, "webhook inbox", PAUSE, this::round);
    }

    void start(@Observes StartupEvent started) {
        ring();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    /** There may be a delivery to apply. */
    void ring() {
        loop.ring();
    }

    private Uni<Boolean> round() {
        List<Claimed> held = new ArrayList<>();
        return transactions
                .runRetrying(tx -> queue.claim(tx, pace.together()).chain(claimed -> {
                    held.clear();
                    held.addAll(claimed);
                    return apply(tx, claimed);
                }))
                .onFailure(failure -> !held.isEmpty() && alone(failure))
                .recoverWithUni(failure -> InTurn.each(held, one -> applyAlone(one.id())))
                .invoke(() -> pace.applied(held.size()))
                .map(done -> !held.isEmpty())
                .call(found -> found ? rest() : Uni.createFrom().voidItem());
    }

    /** Looks again and again, since a rest is over when what it is taken for is. */
    private Uni<Void> rest() {
        Duration rest = pace.rest();
        return rest.isZero()
                ? Uni.createFrom().voidItem()
                : transactions
                        .pause(rest.compareTo(LOOK_AGAIN) < 0 ? rest : LOOK_AGAIN)
                        .chain(this::rest);
    }

    /** The store's own troubles pass; whatever else is wrong may be wrong with one of them. */
    private static boolean alone(Throwable failure) {
        return Failures.lostRace(failure) || !Failures.transientFailure(failure);
    }

    private Uni<Void> applyAlone(long id) {
        return transactions
                .runRetrying(tx -> queue.claimOne(tx, id).chain(claimed -> apply(tx, claimed)))
                .onFailure(failure -> !Failures.transientFailure(failure))
                .recoverWithUni(failure -> {
                    LOG.errorf(failure, "delivery %d could not be applied and is tried again", id);
                    return transactions.run(tx -> queue.failed(tx, id, failure.toString()));
                });
    }

    private Uni<Void> apply(Tx tx, List<Claimed> claimed) {
        return handler.apply(tx, claimed).chain(results -> {
            List<Dealt> dealt = new ArrayList<>();
            Map<Claimed, Result.NotYet> waiting = new LinkedHashMap<>();
            for (int i = 0; i < claimed.size(); i++) {
                Claimed one = claimed.get(i);
                switch (results.get(i)) {
                    case Result.Done done -> dealt.add(new Dealt(one, done));
                    case Result.NotYet notYet -> waiting.put(one, notYet);
                }
            }
            return queue.done(tx, dealt)
                    .chain(() -> InTurn.each(waiting.entrySet(), one -> queue.wait(tx, one.getKey(), one.getValue())));
        });
    }
}

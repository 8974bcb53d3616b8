package org.stackway.kit.replay;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.stackway.kit.command.Restoration;
import org.stackway.kit.consumer.ReceivedRecord;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.replay.OwnTopic.Comparison;
import org.stackway.kit.store.Failures;
import org.stackway.kit.store.LostEvents;
import org.stackway.kit.store.LostEvents.Lost;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;

/**
 * Takes back from the service's own topic what a store that was put back to an older state has lost. All of it in one
 * transaction, in the order of the positions, or nothing.
 *
 * <p>A store that has gone on by itself, so that an event of it stands under a number that consumers know another event
 * by, cannot be brought together with its topic; the job says which streams those are and changes nothing.
 */
@ApplicationScoped
class RecoverWork implements ReplayWork {

    private static final int PAGE = 500;
    private static final int LONGEST_LIST = 20;
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final String RESTORED = "restored";

    private final OwnTopic topic;
    private final RewindRecords records;
    private final LostEvents lostEvents;
    private final Restoration restoration;
    private final Transactions transactions;
    private final StoreCheck check;

    RecoverWork(
            OwnTopic topic,
            RewindRecords records,
            LostEvents lostEvents,
            Restoration restoration,
            Transactions transactions,
            StoreCheck check) {
        this.topic = topic;
        this.records = records;
        this.lostEvents = lostEvents;
        this.restoration = restoration;
        this.transactions = transactions;
        this.check = check;
    }

    @Override
    public Set<ReplayKind> kinds() {
        return Set.of(ReplayKind.RECOVER);
    }

    /** How many events would come back; fails with 409 if none can. */
    Uni<Long> count() {
        return Uni.createFrom()
                .item(() -> topic.compare(lost -> {}))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .map(found -> {
                    if (!found.forked().isEmpty()) {
                        throw ProblemException.of(
                                409, "STORE_FORKED", forked(found), List.of(Violation.of("OPS-REPLAY", forked(found))));
                    }
                    return found.missing();
                });
    }

    @Override
    public void run(RunningJob job) {
        if (!job.outcome().has(RESTORED)) {
            compare(job);
            restore(job);
        }
        check.look();
    }

    private void compare(RunningJob job) {
        job.phase("COMPARING");
        job.save();
        Comparison found = topic.compare(lost -> job.saving(session -> {
            records.keep(session, job.id(), lost);
            return lost.size();
        }));
        if (!found.forked().isEmpty()) {
            throw new Impossible(forked(found));
        }
        job.total(found.missing());
        job.phase("RESTORING");
        job.save();
    }

    private static String forked(Comparison found) {
        List<String> some = found.forked().stream().sorted().limit(LONGEST_LIST).toList();
        return "the store has gone on by itself: under numbers that consumers know other events by, it has events of "
                + found.forked().size() + " streams, such as " + String.join(", ", some)
                + "; put the store back once more and let nobody write before it is recovered";
    }

    private void restore(RunningJob job) {
        try {
            transactions.runToTheEnd(tx -> restoreIn(tx, job)).await().atMost(PATIENCE);
        } catch (Restoration.Unrestorable broken) {
            throw new Impossible("the topic and the store do not fit together: " + broken.getMessage());
        } catch (RuntimeException failure) {
            String constraint = Failures.violatedConstraint(failure).orElseThrow(() -> failure);
            throw new Impossible(
                    "what was recorded since the store was put back excludes what was lost: it violates " + constraint);
        }
    }

    private Uni<Void> restoreIn(Tx tx, RunningJob job) {
        AtomicLong after = new AtomicLong();
        AtomicLong restored = new AtomicLong();
        return records.lastPosition(tx, job.id())
                .chain(last -> lostEvents.begin(tx, last))
                .chain(epoch -> Multi.createBy()
                        .repeating()
                        .uni(() -> page(tx, job, after, restored))
                        .until(size -> size == 0)
                        .onItem()
                        .ignoreAsUni()
                        .chain(() -> records.forgetAll(tx, job.id()))
                        .invoke(() -> {
                            job.done(restored.get());
                            job.outcome().put(RESTORED, restored.get()).put("epoch", epoch);
                        }))
                .chain(() -> job.save(tx));
    }

    private Uni<Integer> page(Tx tx, RunningJob job, AtomicLong after, AtomicLong restored) {
        return records.byPosition(tx, job.id(), after.get(), PAGE).chain(page -> {
            if (page.isEmpty()) {
                return Uni.createFrom().item(0);
            }
            after.set(page.getLast().envelope().position());
            List<Lost> lost = page.stream().map(RecoverWork::lost).toList();
            return restoration
                    .restore(tx, job.id(), lost)
                    .invoke(() -> restored.addAndGet(lost.size()))
                    .replaceWith(lost.size());
        });
    }

    private static Lost lost(ReceivedRecord received) {
        return new Lost(received.envelope(), received.key(), received.payload());
    }
}

package org.stackway.kit.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.stackway.events.PublishingService;
import org.stackway.kit.consumer.ReceivedRecord;
import org.stackway.kit.consumer.Redelivery;
import org.stackway.kit.consumer.StreamRef;
import org.stackway.kit.replay.ReplayPlan.Rewind;
import org.stackway.kit.store.Failures;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;

/**
 * Applies once more what this service has applied.
 *
 * <p>It first reads the chosen records into a table, then takes stream by stream: in one transaction, with the stream's
 * cursor locked, the cursor goes back, all versions from the first chosen one on are applied in their order, and the cursor
 * is where it was. So no half of a stream is ever seen, what arrives meanwhile waits for the lock, and a worker that dies
 * has either rewound a stream or not touched it.
 */
@ApplicationScoped
class RewindWork implements ReplayWork {

    private static final int PAGE = 500;
    private static final int STREAMS_AT_ONCE = 20;
    private static final int MOST_ROUNDS = 50;
    private static final int LONGEST_LIST = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(200);
    private static final String OFFSETS = "offsets";
    private static final String READ = "read";

    private final RewindRecords records;
    private final Redelivery redelivery;
    private final Transactions transactions;
    private final Map<String, Object> broker;

    RewindWork(
            RewindRecords records,
            Redelivery redelivery,
            Transactions transactions,
            @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.records = records;
        this.redelivery = redelivery;
        this.transactions = transactions;
        this.broker = broker;
    }

    @Override
    public Set<ReplayKind> kinds() {
        return Set.of(ReplayKind.REWIND);
    }

    @Override
    public void run(RunningJob job) {
        Rewind plan = job.plan(Rewind.class);
        try (TopicScan scan = TopicScan.of(broker, topics(plan), PAGE)) {
            boolean begun = job.checkpoint().has(OFFSETS);
            if (begun) {
                scan.seek(job.checkpoint().path(OFFSETS));
            } else if (plan.from() != null) {
                scan.seek(plan.from());
            }
            if (!job.checkpoint().path(READ).asBoolean()) {
                job.phase("READING");
                read(job, plan, scan, Optional.empty());
                job.checkpoint().put(READ, true);
                job.total(records.count(job.id()));
                job.done(0);
                job.save();
            }
            applyAll(job, plan, scan);
        }
    }

    private static List<String> topics(Rewind plan) {
        return plan.sources().stream()
                .map(source -> PublishingService.ofSource(source).orElseThrow().topic())
                .toList();
    }

    /**
     * Reads to where the topics end now.
     *
     * @param only of these streams; empty means any that the plan takes
     */
    private void read(RunningJob job, Rewind plan, TopicScan scan, Optional<Set<StreamRef>> only) {
        Map<TopicPartition, Long> ends = scan.ends();
        while (scan.left(ends) > 0) {
            List<ReceivedRecord> chosen = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> each : scan.poll()) {
                Redelivery.read(each)
                        .filter(received -> chosen(plan, received))
                        .filter(received -> only.map(some -> some.contains(received.stream()))
                                .orElse(true))
                        .ifPresent(chosen::add);
            }
            ObjectNode offsets = job.checkpoint().putObject(OFFSETS);
            scan.offsets(offsets);
            job.saving(session -> {
                records.keep(session, job.id(), chosen);
                return chosen.size();
            });
        }
    }

    private static boolean chosen(Rewind plan, ReceivedRecord received) {
        Long fromPosition = plan.fromPosition();
        return (plan.streams().isEmpty()
                        || plan.streams().contains(received.envelope().subject()))
                && (fromPosition == null || received.envelope().position() >= fromPosition);
    }

    private void applyAll(RunningJob job, Rewind plan, TopicScan scan) {
        job.phase("APPLYING");
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Set<StreamRef> left = records.streams(job.id());
            if (left.isEmpty()) {
                job.outcome().put("applied", job.done());
                job.save();
                return;
            }
            if (round > 0) {
                // a stream has gone on since its records were read
                job.pause(BETWEEN_ROUNDS);
                read(job, plan, scan, Optional.of(left));
            }
            List<StreamRef> some = new ArrayList<>();
            for (StreamRef stream : left) {
                some.add(stream);
                if (some.size() == STREAMS_AT_ONCE) {
                    apply(job, plan, some);
                    some.clear();
                }
            }
            apply(job, plan, some);
        }
        for (StreamRef stream : records.streams(job.id())) {
            giveUp(job, stream, "the topic does not hold every version of it that was applied");
        }
    }

    /** Several streams in one transaction; if that fails for a reason of one of them, each by itself. */
    private void apply(RunningJob job, Rewind plan, List<StreamRef> streams) {
        if (streams.isEmpty()) {
            return;
        }
        try {
            attempt(job, plan, List.copyOf(streams));
        } catch (RunningJob.Stopped stopped) {
            throw stopped;
        } catch (RuntimeException failure) {
            if (Failures.transientFailure(failure)) {
                throw failure;
            }
            if (streams.size() == 1) {
                giveUp(job, streams.getFirst(), failure.toString());
            } else {
                streams.forEach(stream -> apply(job, plan, List.of(stream)));
            }
        }
    }

    private void attempt(RunningJob job, Rewind plan, List<StreamRef> streams) {
        long before = job.done();
        try {
            int applied = transactions
                    .runRetrying(tx -> {
                        job.done(before);
                        return applyIn(tx, job, plan, streams);
                    })
                    .await()
                    .atMost(PATIENCE);
            job.pace(applied);
        } catch (RuntimeException failure) {
            job.done(before);
            throw failure;
        }
    }

    private Uni<Integer> applyIn(Tx tx, RunningJob job, Rewind plan, List<StreamRef> streams) {
        return redelivery.lockApplied(tx, streams).chain(applied -> records.of(tx, job.id(), streams)
                .chain(found -> {
                    List<ReceivedRecord> again = new ArrayList<>();
                    List<StreamRef> complete = new ArrayList<>();
                    found.forEach((stream, kept) -> {
                        long upTo = applied.getOrDefault(stream, 0L);
                        if (kept.getLast().version() >= upTo) {
                            complete.add(stream);
                            again.addAll(unbroken(kept, upTo));
                        }
                    });
                    job.done(job.done() + again.size());
                    return redelivery
                            .again(tx, again, plan.effects())
                            .chain(() -> records.forget(tx, job.id(), complete))
                            .chain(() -> job.save(tx))
                            .replaceWith(again.size());
                }));
    }

    /** The versions up to this one, from the last that follows a missing one: what lies before was read by accident. */
    static List<ReceivedRecord> unbroken(List<ReceivedRecord> inOrder, long upTo) {
        List<ReceivedRecord> run = new ArrayList<>();
        @Nullable ReceivedRecord before = null;
        for (ReceivedRecord received : inOrder) {
            if (received.version() > upTo) {
                break;
            }
            if (before != null && received.version() != before.version() + 1) {
                run.clear();
            }
            run.add(received);
            before = received;
        }
        return run;
    }

    private void giveUp(RunningJob job, StreamRef stream, String why) {
        ObjectNode outcome = job.outcome();
        outcome.put("failed", outcome.path("failed").asInt() + 1);
        if (outcome.withArray("failures").size() < LONGEST_LIST) {
            outcome.withArray("failures")
                    .addObject()
                    .put("stream", stream.toString())
                    .put("error", why);
        }
        transactions
                .run(tx -> records.forget(tx, job.id(), List.of(stream)).chain(() -> job.save(tx)))
                .await()
                .atMost(PATIENCE);
    }
}

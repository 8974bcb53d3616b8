package org.stackway.kit.ops;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stackway.kit.command.CommandLane;
import org.stackway.kit.consumer.ConsumerMeter;
import org.stackway.kit.consumer.GroupLag;
import org.stackway.kit.consumer.HeldCounts;
import org.stackway.kit.deadline.DeadlineTable;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;

/**
 * Whether this service has nothing left to do at the present business instant (D20).
 *
 * <p>The stages are asked in the direction in which work flows, from requests and topics to the relay, so that what moves on
 * between two questions is still seen by the second one. What an operator must look at does not hold it: parked records,
 * records that have waited for over a minute, deadlines that failed again and again.
 */
@ApplicationScoped
public class Quiescence {

    private final Transactions transactions;
    private final CommandLane lane;
    private final ConsumerMeter meter;
    private final GroupLag lag;
    private final HeldCounts held;
    private final DeadlineTable deadlines;
    private final Instance<QuiescenceSource> sources;
    private final Instance<RelayProgress> relay;

    Quiescence(
            Transactions transactions,
            CommandLane lane,
            ConsumerMeter meter,
            GroupLag lag,
            HeldCounts held,
            DeadlineTable deadlines,
            @Any Instance<QuiescenceSource> sources,
            @Any Instance<RelayProgress> relay) {
        this.transactions = transactions;
        this.lane = lane;
        this.meter = meter;
        this.lag = lag;
        this.held = held;
        this.deadlines = deadlines;
        this.sources = sources;
        this.relay = relay;
    }

    public Uni<Report> report() {
        List<String> reasons = new ArrayList<>();
        List<Instant> due = new ArrayList<>();
        int commands = lane.depth();
        if (commands > 0) {
            reasons.add(commands + " commands in the lane");
        }
        return lag.measure()
                .map(measured -> {
                    List<String> missing = lag.missingTopics();
                    if (!missing.isEmpty()) {
                        return Optional.of("no topic " + String.join(", ", missing));
                    }
                    return measured.total() == 0
                            ? Optional.<String>empty()
                            : Optional.of(measured.total() + " records not consumed");
                })
                .onFailure()
                .recoverWithItem(failure -> Optional.of("Kafka does not answer: " + failure.getMessage()))
                .invoke(behind -> behind.ifPresent(reasons::add))
                .invoke(() -> {
                    if (meter.inProcess() > 0) {
                        reasons.add(meter.inProcess() + " records being consumed");
                    }
                })
                .chain(() -> transactions.run(tx -> stored(tx, reasons, due)))
                .chain(() -> caughtUp())
                .map(caughtUp -> {
                    if (!caughtUp) {
                        reasons.add("events not relayed yet");
                    }
                    Optional<Instant> next = due.stream().min(Instant::compareTo);
                    return new Report(
                            reasons.isEmpty(),
                            List.copyOf(reasons),
                            next,
                            next.flatMap(first -> lastOfHour(due, first)));
                });
    }

    private static Optional<Instant> lastOfHour(List<Instant> due, Instant first) {
        Instant hour = first.truncatedTo(ChronoUnit.HOURS);
        return due.stream()
                .filter(at -> at.truncatedTo(ChronoUnit.HOURS).equals(hour))
                .max(Instant::compareTo);
    }

    private Uni<Void> stored(Tx tx, List<String> reasons, List<Instant> due) {
        return held.count(tx)
                .invoke(counts -> {
                    if (counts.waitingShortly() > 0) {
                        reasons.add(counts.waitingShortly() + " records waiting for others");
                    }
                })
                .chain(() -> Multi.createFrom()
                        .iterable(sources)
                        .onItem()
                        .transformToUniAndConcatenate(source -> source.standing(tx))
                        .onItem()
                        .invoke(standing -> {
                            reasons.addAll(standing.reasons());
                            standing.nextDueAt().ifPresent(due::add);
                        })
                        .onItem()
                        .ignoreAsUni())
                .chain(() -> deadlines.pending(tx))
                .invoke(pending -> {
                    if (pending.due() > 0) {
                        reasons.add(pending.due() + " deadlines due");
                    }
                    pending.next().ifPresent(due::add);
                    pending.lastOfHour().ifPresent(due::add);
                })
                .replaceWithVoid();
    }

    private Uni<Boolean> caughtUp() {
        return Multi.createFrom()
                .iterable(relay)
                .onItem()
                .transformToUniAndConcatenate(RelayProgress::caughtUp)
                .collect()
                .asList()
                .map(answers -> answers.stream().allMatch(Boolean::booleanValue));
    }

    /**
     * The answer.
     *
     * @param reasons what is not finished; empty exactly if quiet
     * @param nextDueAt the next business instant at which something will happen by itself
     * @param lastDueAt the last such instant within the same hour (in UTC): one stop of the clock is enough for all of it
     */
    public record Report(
            boolean quiet, List<String> reasons, Optional<Instant> nextDueAt, Optional<Instant> lastDueAt) {}
}

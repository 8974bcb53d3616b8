package org.stackway.enrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.stackway.enrollment.enrollment.EnrollmentCommand.RequestEnrollment;
import org.stackway.events.envelope.Actor;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Funding;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.Origin;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.Answer;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.CommandLane;
import org.stackway.kit.command.Outcome;

/** Learners who each request an enrolment through the lane, one after the other from several callers: how long each waits. */
final class OthersAtWork {

    private static final int CALLERS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CommandLane lane;
    private final EnrollmentAggregate enrollments;
    private final OfferingId offering;
    private final List<LearnerId> learners;
    private final AtomicInteger next = new AtomicInteger();

    /** @param learners registered; each requests once, and when all have it is over */
    OthersAtWork(CommandLane lane, EnrollmentAggregate enrollments, OfferingId offering, List<LearnerId> learners) {
        this.lane = lane;
        this.enrollments = enrollments;
        this.offering = offering;
        this.learners = learners;
    }

    /** The nanoseconds that each request took. */
    List<Long> request(BooleanSupplier over) throws Exception {
        List<Long> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
            Callable<List<Long>> caller = () -> calls(over);
            List<Future<List<Long>>> running = IntStream.range(0, CALLERS)
                    .mapToObj(i -> threads.submit(caller))
                    .toList();
            for (Future<List<Long>> each : running) {
                all.addAll(each.get());
            }
        }
        return all;
    }

    private List<Long> calls(BooleanSupplier over) {
        List<Long> nanos = new ArrayList<>();
        while (!over.getAsBoolean() && next.get() < learners.size()) {
            EnrollmentId enrolment = new EnrollmentId(UUID.randomUUID());
            LearnerId learner = learners.get(next.getAndIncrement());
            UUID cause = UUID.randomUUID();
            var command = AggregateCommand.of(
                    enrollments,
                    enrolment.wire(),
                    new RequestEnrollment(enrolment, learner, offering, Origin.NEW, Funding.SELF),
                    CommandContext.of(Actor.policy("test"), cause, cause));
            long begun = System.nanoTime();
            Outcome outcome = lane.submit(command, Optional.empty(), change -> new Answer(201, Map.of(), ""))
                    .await()
                    .atMost(PATIENCE);
            nanos.add(System.nanoTime() - begun);
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
        }
        return nanos;
    }

    static BooleanSupplier lasting(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return () -> System.nanoTime() >= end;
    }

    static long p99(List<Long> nanos) {
        long[] sorted = LongStream.of(nanos.stream().mapToLong(Long::longValue).toArray())
                .sorted()
                .toArray();
        return sorted[sorted.length * 99 / 100];
    }
}

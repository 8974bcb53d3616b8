package org.stackway.enrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stackway.enrollment.enrollment.EnrollmentCommand.RequestEnrollment;
import org.stackway.enrollment.learner.LearnerAggregate;
import org.stackway.enrollment.learner.LearnerCommand.PassOnboarding;
import org.stackway.enrollment.learner.LearnerCommand.RegisterLearner;
import org.stackway.enrollment.personal.Profile;
import org.stackway.events.envelope.Actor;
import org.stackway.events.value.Funding;
import org.stackway.events.value.Origin;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.command.Decided;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.Interleaving;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.TestRecord;

/**
 * The events of a journey, handed over in seeded interleavings that keep only the order inside streams, with duplicates
 * and in batches of random size, end in the same state every time (D22). Requests are made in the middle, so that part of
 * what is told about an enrolment comes before it exists.
 */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class InterleavedJourneysTest {

    private static final int JOURNEYS_AT_ONCE = 50;
    private static final int LARGEST_BATCH = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Transactions transactions;

    @Inject
    CommandRunner runner;

    @Inject
    LearnerAggregate learners;

    @Inject
    EnrollmentAggregate enrollments;

    @Test
    void fiftyInterleavingsEndInTheSameState() {
        everyInterleavingEndsInTheSameState(7, 1);
    }

    @Test
    @Tag("full")
    void aThousandInterleavingsEndInTheSameState() {
        everyInterleavingEndsInTheSameState(1_000, 20);
    }

    private void everyInterleavingEndsInTheSameState(long firstSeed, int groups) {
        Map<String, List<Long>> seedsByOutcome = new LinkedHashMap<>();
        for (long seed = firstSeed; seed < firstSeed + groups; seed++) {
            for (String outcome : interleave(seed)) {
                seedsByOutcome
                        .computeIfAbsent(outcome, fresh -> new ArrayList<>())
                        .add(seed);
            }
        }

        assertThat(seedsByOutcome).hasSize(1);
        assertThat(seedsByOutcome.keySet().iterator().next()).isEqualTo(Journey.EXPECTED);
        assertThat(Sql.column("SELECT stream_id FROM es.waiting WHERE consumer = ?", "enrollment-service"))
                .isEmpty();
        assertThat(Sql.column("SELECT stream_id FROM es.parked WHERE consumer = ?", "enrollment-service"))
                .isEmpty();
    }

    /** Many journeys at once, each with its own ids, their events interleaved by this seed; the outcome of each. */
    private List<String> interleave(long seed) {
        Random random = new Random(seed);
        Instant now = BusinessTime.now();
        List<Journey> journeys = new ArrayList<>();
        for (int i = 0; i < JOURNEYS_AT_ONCE; i++) {
            journeys.add(new Journey(now));
        }
        List<TestRecord> order = Interleaving.withDuplicates(
                random,
                journeys.stream().flatMap(journey -> journey.records().stream()).toList());
        int requestsAt = random.nextInt(order.size());

        register(journeys);
        ConsumerHarness.deliver(random, LARGEST_BATCH, order.subList(0, requestsAt));
        ConsumerHarness.deliver(
                random,
                LARGEST_BATCH,
                journeys.stream()
                        .flatMap(journey -> journey.catalogue().stream())
                        .toList());
        request(journeys);
        ConsumerHarness.deliver(random, LARGEST_BATCH, order.subList(requestsAt, order.size()));
        await().atMost(PATIENCE)
                .until(() -> Sql.column("SELECT session_id FROM rm.session_lock_task WHERE session_id <> ?", "")
                        .isEmpty());

        return Journey.outcomes(journeys);
    }

    private void register(List<Journey> journeys) {
        Profile somebody = new Profile("Ada", "Lovelace", "ada@example.org", "GB");
        run(journeys.stream()
                .map(journey -> AggregateCommand.of(
                        learners, journey.learner.wire(), new RegisterLearner(journey.learner, somebody), context()))
                .toList());
        run(journeys.stream()
                .map(journey -> AggregateCommand.of(learners, journey.learner.wire(), new PassOnboarding(), context()))
                .toList());
    }

    /** One course after the other: requests of one learner that are decided together take the same turn (P-37). */
    private void request(List<Journey> journeys) {
        for (Journey.Course course : Journey.Course.values()) {
            run(journeys.stream()
                    .map(journey -> AggregateCommand.of(
                            enrollments,
                            journey.enrolment(course).wire(),
                            new RequestEnrollment(
                                    journey.enrolment(course),
                                    journey.learner,
                                    journey.offering(course),
                                    Origin.NEW,
                                    Funding.SELF),
                            context()))
                    .toList());
        }
    }

    /** Tried again as requests are: what had waited for an enrolment may reach the learner's stream first. */
    private void run(List<? extends AggregateCommand<?, ?, ?, ?>> commands) {
        List<Decided<?, ?>> decided =
                transactions.runRetrying(tx -> runner.run(tx, commands)).await().atMost(PATIENCE);
        assertThat(decided).allMatch(Decided.Applied.class::isInstance);
    }

    private static CommandContext context() {
        return CommandContext.of(Actor.policy("test"), UUID.randomUUID(), UUID.randomUUID());
    }
}

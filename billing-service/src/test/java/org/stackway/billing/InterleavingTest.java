package org.stackway.billing;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stackway.billing.Journey.Step;
import org.stackway.billing.checkout.CheckoutAggregate;
import org.stackway.billing.testing.Api;
import org.stackway.billing.testing.StandInProvider;
import org.stackway.events.envelope.Actor;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.TestRecord;

/**
 * What enrollment-service tells about a learner, mixed with what the learner and the providers do here, in seeded orders
 * with repetitions, ends in the same state every time (D22). Each journey has ids and an order of its own; those of a group
 * go side by side, a transaction for what arrives and one for what is done here.
 */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
@QuarkusTestResource(StandInProvider.class)
class InterleavingTest {

    private static final int AT_ONCE = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration UNTIL_REFUNDS_ARE_ISSUED = Duration.ofDays(6);

    @Inject
    Transactions transactions;

    @Inject
    CommandRunner runner;

    @Inject
    CheckoutAggregate checkouts;

    @BeforeEach
    void thereAreRates() {
        Api.rates();
    }

    @Test
    @Rule({"D22", "3.21"})
    void twentyInterleavingsEndInTheSameState() {
        everyInterleavingEndsInTheSameState(7, 20);
    }

    /** Leaves a thousand learners' business undone, which whatever looks at all of it would stumble over. */
    @Test
    @Tag("full")
    @Tag("alone")
    @Rule({"D22", "3.21"})
    void aThousandInterleavingsEndInTheSameState() {
        everyInterleavingEndsInTheSameState(1_000, 1_000);
    }

    private void everyInterleavingEndsInTheSameState(long firstSeed, int count) {
        Map<String, List<Long>> seedsByState = new LinkedHashMap<>();
        for (long seed = firstSeed; seed < firstSeed + count; seed += AT_ONCE) {
            List<Journey> journeys = liveThrough(seed, Math.min(AT_ONCE, count));
            long each = seed;
            for (String state : AccountState.of(journeys).values()) {
                seedsByState.computeIfAbsent(state, fresh -> new ArrayList<>()).add(each++);
            }
        }

        assertThat(seedsByState.keySet().iterator().next()).isEqualTo(AccountState.expected());
        assertThat(seedsByState).hasSize(1);
        assertThat(Sql.number("SELECT count(*) FROM es.parked")).isZero();
        assertThat(Sql.number("SELECT count(*) FROM es.waiting")).isZero();
    }

    /** A journey for each of so many seeds from this one on, until the last of their refunds is handed over. */
    private List<Journey> liveThrough(long firstSeed, int many) {
        Instant now = BusinessTime.now();
        // in the order in which everybody takes learners' turns: what is done for all of them is one transaction
        List<Journey> journeys = Stream.generate(() -> new Journey(now))
                .limit(many)
                .sorted(Comparator.comparing(journey -> journey.learner.wire()))
                .toList();
        List<Deque<Step>> ahead = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            ahead.add(new ArrayDeque<>(journeys.get(i).happening(new Random(firstSeed + i))));
        }
        while (ahead.stream().anyMatch(steps -> !steps.isEmpty())) {
            arrive(ahead);
            act(ahead);
        }
        BusinessTime.advance(UNTIL_REFUNDS_ARE_ISSUED);
        await().atMost(60, SECONDS)
                .until(() -> Sql.number("SELECT count(*) FROM provider.task WHERE done_at IS NULL") == 0);
        return journeys;
    }

    private static void arrive(List<Deque<Step>> ahead) {
        List<TestRecord> arriving = new ArrayList<>();
        for (Deque<Step> steps : ahead) {
            while (steps.peek() instanceof Step.Arrives(TestRecord told)) {
                arriving.add(told);
                steps.remove();
            }
        }
        if (!arriving.isEmpty()) {
            ConsumerHarness.deliver(arriving);
        }
    }

    private void act(List<Deque<Step>> ahead) {
        List<Step.Done> acts = new ArrayList<>();
        for (Deque<Step> steps : ahead) {
            while (steps.peek() instanceof Step.Done act) {
                acts.add(act);
                steps.remove();
            }
        }
        transactions
                .runRetrying(tx -> {
                    Uni<Void> all = Uni.createFrom().voidItem();
                    for (Step.Done act : acts) {
                        CommandContext context =
                                CommandContext.of(Actor.provider("card"), UUID.randomUUID(), UUID.randomUUID());
                        all = all.chain(() -> runner.apply(
                                        tx,
                                        AggregateCommand.of(
                                                checkouts, act.checkout().wire(), act.command(), context)))
                                .replaceWithVoid();
                    }
                    return all;
                })
                .await()
                .atMost(PATIENCE);
    }
}

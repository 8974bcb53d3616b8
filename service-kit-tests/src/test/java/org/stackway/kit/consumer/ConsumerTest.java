package org.stackway.kit.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.stackway.kit.testing.ConsumerHarness.deliver;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.EmbeddedBroker;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.TestRecord;

@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class ConsumerTest {

    @Inject
    HeldStreams heldStreams;

    @Test
    void eachVersionTakesEffectOnceHoweverOftenItIsDelivered() {
        Story story = new Story();

        deliver(story.registered(), story.registered(), story.activated());
        deliver(story.registered(), story.activated(), story.onboarded());

        assertThat(Story.effects(story.learnerStream)).containsExactly(1L, 2L, 3L);
        assertThat(Story.cursor(story.learnerStream)).containsExactly(3L);
    }

    @Test
    void aRecordWaitsForTheStreamItRefersToAndItsFollowersBehindIt() {
        Story story = new Story();

        deliver(story.holdPlaced(), story.holdReleased());

        assertThat(Story.effects(story.holdStream)).isEmpty();
        assertThat(Story.waiting(story.holdStream)).containsExactly(1L, 2L);
        assertThat(Story.cursor(story.holdStream)).containsExactly(2L);

        deliver(story.registered());

        assertThat(Story.effects(story.holdStream)).containsExactly(1L, 2L);
        assertThat(Story.waiting(story.holdStream)).isEmpty();
    }

    @Test
    void whatARecordRefersToMayComeInTheSameBatchBeforeIt() {
        Story story = new Story();

        deliver(story.registered(), story.holdPlaced());

        assertThat(Story.effects(story.holdStream)).containsExactly(1L);
    }

    @Test
    void aStreamWhoseFirstRecordIsParkedIsNotKnownUntilARetryHandlesIt() {
        Story story = new Story();
        Story.breakHandling(story.learnerStream, 1);

        deliver(story.registered());
        deliver(story.holdPlaced());

        assertThat(Story.waiting(story.holdStream)).containsExactly(1L);

        Story.mendHandling(story.learnerStream);
        retry(story.learnerStream);
        ConsumerHarness.settle();

        assertThat(Story.effects(story.holdStream)).containsExactly(1L);
        assertThat(Story.waiting(story.holdStream)).isEmpty();
    }

    @Test
    void allThatIsTakenAtOnceTakesEffectInOneTransactionHoweverMuchItIs() {
        List<Story> stories = Stream.generate(Story::new).limit(1_000).toList();

        deliver(stories.stream().map(Story::registered).toArray(TestRecord[]::new));

        List<String> streams =
                stories.stream().map(story -> story.learnerStream).toList();
        assertThat(streams)
                .allSatisfy(stream -> assertThat(Story.effects(stream)).containsExactly(1L));
        assertThat(Story.transactions(streams)).hasSize(1);
    }

    @Test
    void aRecordThatFailsParksItsStreamAndNothingElse() {
        Story sick = new Story();
        Story healthy = new Story();
        Story.breakHandling(sick.learnerStream, 2);

        deliver(
                sick.registered(),
                healthy.registered(),
                sick.activated(),
                healthy.activated(),
                sick.onboarded(),
                healthy.onboarded());

        assertThat(Story.effects(healthy.learnerStream)).containsExactly(1L, 2L, 3L);
        assertThat(Story.effects(sick.learnerStream)).containsExactly(1L);
        assertThat(Story.parked(sick.learnerStream)).containsExactly(2L, 3L);
        assertThat(Story.cursor(sick.learnerStream)).containsExactly(3L);
    }

    @Test
    void aRetryDrainsAParkedStreamInOrder() {
        Story story = new Story();
        Story.breakHandling(story.learnerStream, 1);
        deliver(story.registered(), story.activated());
        deliver(story.onboarded());
        assertThat(Story.parked(story.learnerStream)).containsExactly(1L, 2L, 3L);

        Story.mendHandling(story.learnerStream);
        int handled = retry(story.learnerStream);

        assertThat(handled).isEqualTo(3);
        assertThat(Story.effects(story.learnerStream)).containsExactly(1L, 2L, 3L);
        assertThat(Story.parked(story.learnerStream)).isEmpty();
    }

    @Test
    void aRetryThatFailsAgainLeavesTheStreamParked() {
        Story story = new Story();
        Story.breakHandling(story.learnerStream, 1);
        deliver(story.registered(), story.activated());

        assertThat(retry(story.learnerStream)).isZero();

        assertThat(Story.parked(story.learnerStream)).containsExactly(1L, 2L);
        assertThat(Story.effects(story.learnerStream)).isEmpty();
    }

    @Test
    void aRetriedStreamWaitsIfItRefersToTheUnknown() {
        Story story = new Story();
        deliver(story.holdPlaced().withPayload("not an event".getBytes(StandardCharsets.UTF_8)));
        deliver(story.holdReleased());
        assertThat(Story.parked(story.holdStream)).containsExactly(1L, 2L);

        Story.execute("DELETE FROM es.parked WHERE version = 1 AND stream_id = ?", story.holdStream);
        ConsumerHarness.settle();
        assertThat(Story.waiting(story.holdStream)).containsExactly(2L);

        deliver(story.registered());
        assertThat(Story.effects(story.holdStream)).containsExactly(2L);
    }

    @Test
    void bytesThatAreNotTheEventParkTheStream() {
        Story story = new Story();

        deliver(story.registered().withPayload("{".getBytes(StandardCharsets.UTF_8)), story.activated());

        assertThat(Story.parked(story.learnerStream)).containsExactly(1L, 2L);
    }

    @Test
    void aReleasedRecordThatFailsIsParkedWithItsFollowers() {
        Story story = new Story();
        Story.breakHandling(story.holdStream, 1);
        deliver(story.holdPlaced(), story.holdReleased());

        deliver(story.registered());

        assertThat(Story.waiting(story.holdStream)).isEmpty();
        assertThat(Story.parked(story.holdStream)).containsExactly(1L, 2L);
    }

    @Test
    void aHoleParksWhatComesAfterItAndTheStreamGoesOnWhenItCloses() {
        Story story = new Story();

        deliver(story.registered(), story.onboarded());
        assertThat(Story.effects(story.learnerStream)).containsExactly(1L);
        assertThat(Story.parked(story.learnerStream)).containsExactly(3L);
        assertThat(Story.cursor(story.learnerStream)).containsExactly(1L);

        deliver(story.activated());
        assertThat(Story.effects(story.learnerStream)).containsExactly(1L, 2L, 3L);
        assertThat(Story.parked(story.learnerStream)).isEmpty();
    }

    @Test
    void aHoleThatClosesByRedeliveryOfEverythingLeavesNothingTwice() {
        Story story = new Story();

        deliver(story.registered(), story.onboarded());
        deliver(story.registered(), story.activated(), story.onboarded());

        assertThat(Story.effects(story.learnerStream)).containsExactly(1L, 2L, 3L);
        assertThat(Story.parked(story.learnerStream)).isEmpty();
    }

    @Test
    void anyInterleavingOfStreamsHasTheSameEffect() {
        for (long seed = 0; seed < 40; seed++) {
            Story story = new Story();

            ConsumerHarness.deliverShuffled(seed, story.all());

            assertThat(Story.effects(story.learnerStream)).as("seed %d", seed).containsExactly(1L, 2L, 3L);
            assertThat(Story.effects(story.holdStream)).as("seed %d", seed).containsExactly(1L, 2L);
        }
    }

    @Test
    void recordsComeFromKafkaAndUnreadableOnesBecomeDeadLettersAlone() throws Exception {
        Story story = new Story();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", EmbeddedBroker.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var headless = story.registered().produced();
            headless.headers().remove("ce_streamversion");
            for (var each : List.of(
                    headless,
                    story.registered().produced(),
                    story.activated().produced(),
                    story.holdPlaced().produced())) {
                producer.send(each).get(10, TimeUnit.SECONDS);
            }
        }

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(Story.effects(story.learnerStream)).containsExactly(1L, 2L);
            assertThat(Story.effects(story.holdStream)).containsExactly(1L);
        });
        assertThat(DeadLetterTopic.records("session-service-dead-letters"))
                .anySatisfy(letter -> assertThat(letter.key()).isEqualTo(story.learner.toString()));
    }

    private int retry(String stream) {
        return heldStreams
                .retry(new StreamRef("/enrollment-service", stream), Witness.NOBODY)
                .await()
                .atMost(Duration.ofSeconds(20));
    }
}

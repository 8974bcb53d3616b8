package org.stackway.kit.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stackway.kit.testing.Interleaving;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.TestRecord;

/** Instances that join and leave the group while records flow: whoever gets a partition goes on where the cursors stand. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class GroupTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    BatchConsumer consumer;

    @Inject
    GroupLag lag;

    @Test
    void aSecondInstanceJoinsAndLeavesAndNothingIsLostNorDoneTwice() {
        List<Story> stories = stories(120);

        try (KafkaProducer<String, byte[]> producer = Published.producer()) {
            List<List<TestRecord>> parts = inParts(stories, 3);
            Published.send(producer, parts.get(0));
            try (SecondInstance second = SecondInstance.join(consumer)) {
                await().atMost(PATIENCE).until(() -> second.partitions() > 0);
                Published.send(producer, parts.get(1));
                await().atMost(PATIENCE).until(() -> second.applied() > 0);
            }
            Published.send(producer, parts.get(2));
        }

        awaitAll(stories);
    }

    @Test
    void anInstanceAnswersForItsOwnPartitionsAndNotForThoseOfOneThatHangs() {
        List<Story> stories = stories(60);

        try (KafkaProducer<String, byte[]> producer = Published.producer();
                SecondInstance hanging = SecondInstance.joinAndHang(consumer)) {
            await().atMost(PATIENCE).until(() -> hanging.partitions() > 0);
            inParts(stories, 1).forEach(part -> Published.send(producer, part));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(lag.measureOwn().await().atMost(PATIENCE))
                            .isZero());
            assertThat(lag.measure().await().atMost(PATIENCE).total())
                    .as("what lies with the one that hangs is still missing")
                    .isPositive();
        }

        awaitAll(stories);
    }

    @Tag("full")
    @RepeatedTest(3)
    void anInstanceThatIsKilledLeavesItsPartitionsToTheOthers() {
        List<Story> stories = stories(300);

        try (KafkaProducer<String, byte[]> producer = Published.producer()) {
            List<List<TestRecord>> parts = inParts(stories, 4);
            Published.send(producer, parts.get(0));
            SecondInstance second = SecondInstance.joinToDie(consumer);
            await().atMost(PATIENCE).until(() -> second.partitions() > 0);
            Published.send(producer, parts.get(1));
            await().atMost(PATIENCE).until(() -> second.applied() > 0);
            second.kill();
            Published.send(producer, parts.get(2));
            try (SecondInstance third = SecondInstance.join(consumer)) {
                await().atMost(PATIENCE).until(() -> third.partitions() > 0);
                Published.send(producer, parts.get(3));
                await().atMost(PATIENCE).until(() -> third.applied() > 0);
            }
        }

        awaitAll(stories);
    }

    private static List<Story> stories(int count) {
        List<Story> stories = new ArrayList<>();
        for (int each = 0; each < count; each++) {
            stories.add(new Story());
        }
        return stories;
    }

    /** All records in an order of their own, with duplicates, each stream's in the order of its versions. */
    private static List<List<TestRecord>> inParts(List<Story> stories, int parts) {
        List<TestRecord> all = stories.stream()
                .flatMap(story -> Interleaving.withDuplicates(new Random(story.hashCode()), story.all()).stream())
                .toList();
        List<List<TestRecord>> cut = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            cut.add(all.subList(all.size() * part / parts, all.size() * (part + 1) / parts));
        }
        return cut;
    }

    private static void awaitAll(List<Story> stories) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> stories.forEach(story -> {
                    assertThat(Story.cursor(story.learnerStream)).containsExactly(3L);
                    assertThat(Story.effects(story.holdStream)).hasSize(2);
                }));
        stories.forEach(story -> {
            assertThat(Story.effects(story.learnerStream)).containsExactly(1L, 2L, 3L);
            assertThat(Story.effects(story.holdStream)).containsExactly(1L, 2L);
            assertThat(Story.parked(story.learnerStream)).isEmpty();
            assertThat(Story.waiting(story.holdStream)).isEmpty();
        });
    }
}

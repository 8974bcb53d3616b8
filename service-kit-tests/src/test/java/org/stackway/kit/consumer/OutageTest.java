package org.stackway.kit.consumer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.TestRecord;

@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class OutageTest {

    @Inject
    BatchConsumer consumer;

    @AfterEach
    void theDatabaseIsBack() {
        admit(-1);
    }

    @Test
    void whatComesWhileTheDatabaseIsAwayIsAppliedOnceItIsBackAndNothingIsParked() throws Exception {
        List<Story> stories =
                IntStream.range(0, 20).mapToObj(each -> new Story()).toList();
        admit(0);
        disconnectAll();

        CompletableFuture<Void> delivery = consumer.consume(records(stories)).subscribeAsCompletionStage();
        Awaitility.await()
                .pollDelay(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(5))
                .until(() -> !delivery.isDone());

        admit(-1);
        delivery.get(60, TimeUnit.SECONDS);
        ConsumerHarness.settle();
        assertThat(stories).allSatisfy(story -> {
            assertThat(Story.effects(story.learnerStream)).containsExactly(1L, 2L, 3L);
            assertThat(Story.effects(story.holdStream)).containsExactly(1L, 2L);
            assertThat(Story.parked(story.learnerStream)).isEmpty();
        });
    }

    @Tag("full")
    @Test
    void afterSeventySecondsWithoutTheDatabaseConsumingGoesOnByItself() {
        // given records on the topics and a database that admits nobody
        List<Story> before = stories(30);
        List<Story> after = stories(30);
        admit(0);
        disconnectAll();
        try (KafkaProducer<String, byte[]> producer = Published.producer()) {
            before.forEach(story -> Published.send(producer, story.all()));

            // when it is away longer than any client's patience
            Awaitility.await()
                    .pollInterval(Duration.ofSeconds(5))
                    .during(Duration.ofSeconds(70))
                    .atMost(Duration.ofSeconds(90))
                    .until(() -> given().get("/q/health/live").statusCode() == 200);
            admit(-1);

            // then nobody has to restart anything
            after.forEach(story -> Published.send(producer, story.all()));
        }
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            before.forEach(OutageTest::appliedOnce);
            after.forEach(OutageTest::appliedOnce);
        });
        before.forEach(story -> assertThat(Story.parked(story.learnerStream)).isEmpty());
    }

    private static List<Story> stories(int count) {
        return IntStream.range(0, count).mapToObj(each -> new Story()).toList();
    }

    private static void appliedOnce(Story story) {
        assertThat(Story.effects(story.learnerStream)).containsExactly(1L, 2L, 3L);
        assertThat(Story.effects(story.holdStream)).containsExactly(1L, 2L);
    }

    @Test
    void connectionsThatBreakInTheMiddleLoseAndRepeatNothing() throws Exception {
        List<Story> stories =
                IntStream.range(0, 60).mapToObj(each -> new Story()).toList();
        List<CompletableFuture<Void>> deliveries = IntStream.range(0, 6)
                .mapToObj(part -> consumer.consume(records(stories.subList(part * 10, part * 10 + 10)))
                        .subscribeAsCompletionStage())
                .toList();
        for (int cut = 0; cut < 5; cut++) {
            disconnectAll();
        }

        for (CompletableFuture<Void> delivery : deliveries) {
            delivery.get(60, TimeUnit.SECONDS);
        }
        ConsumerHarness.settle();
        assertThat(stories).allSatisfy(story -> {
            assertThat(Story.effects(story.learnerStream)).containsExactly(1L, 2L, 3L);
            assertThat(Story.effects(story.holdStream)).containsExactly(1L, 2L);
        });
    }

    @Test
    void twoNodesWithTheSameRecordsApplyEachOnce() {
        List<Story> stories =
                IntStream.range(0, 10).mapToObj(each -> new Story()).toList();

        Uni.join()
                .all(IntStream.range(0, 4)
                        .mapToObj(node -> consumer.consume(records(stories)))
                        .toList())
                .andFailFast()
                .await()
                .atMost(Duration.ofSeconds(60));

        ConsumerHarness.settle();
        assertThat(stories).allSatisfy(story -> {
            assertThat(Story.effects(story.learnerStream)).containsExactly(1L, 2L, 3L);
            assertThat(Story.effects(story.holdStream)).containsExactly(1L, 2L);
        });
    }

    private static List<ConsumerRecord<String, byte[]>> records(List<Story> stories) {
        return stories.stream()
                .flatMap(story -> story.all().stream())
                .map(TestRecord::polled)
                .toList();
    }

    private static void admit(int connections) {
        execute("ALTER ROLE " + ServiceStack.database().name() + " CONNECTION LIMIT " + connections);
    }

    private static void disconnectAll() {
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '"
                + ServiceStack.database().name() + "'");
    }

    private static void execute(String sql) {
        try (Connection connection = ServiceStack.database().superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

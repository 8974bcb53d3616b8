package org.stackway.kit.consumer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stackway.kit.sample.Hanging;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.Tokens;

/** A handler that begins and never ends, in a service whose every partition it could hold up. */
@Tag("full")
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class HangingHandlerTest {

    private static final Duration RED_WITHIN = Duration.ofSeconds(30);
    private static final int POOL = 16;

    @Inject
    HeldStreams heldStreams;

    @Inject
    Transactions transactions;

    @AfterEach
    void nothingHangsAnyMore() {
        Hanging.STREAMS.clear();
    }

    @Test
    void healthTurnsRedWithinThirtySecondsAndThenOnlyTheHangingStreamIsParked() {
        // given
        Story sick = new Story();
        List<Story> healthy = List.of(new Story(), new Story(), new Story());
        Hanging.STREAMS.add(sick.learnerStream);
        await().atMost(RED_WITHIN).until(() -> given().get("/q/health/ready").statusCode() == 200);

        // when
        try (KafkaProducer<String, byte[]> producer = Published.producer()) {
            Published.send(producer, sick.all());
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> Sql.number("""
                SELECT count(*) FROM pg_stat_activity WHERE state = 'idle in transaction' AND query LIKE '%sample_defect%'
                """) > 0);
        Instant hangs = Instant.now();
        try (KafkaProducer<String, byte[]> producer = Published.producer()) {
            healthy.forEach(story -> Published.send(producer, story.all()));
        }

        // then it is red in time, says why, and all else of the service answers meanwhile
        await().pollInterval(Duration.ofMillis(500))
                .atMost(RED_WITHIN)
                .until(() -> given().get("/q/health/ready").statusCode() == 503);
        Duration red = Duration.between(hangs, Instant.now());
        given().get("/q/health/live").then().statusCode(200);
        given().auth()
                .oauth2(Tokens.of("ops", "olga"))
                .get("/ops/v1/consumers")
                .then()
                .statusCode(200);

        // and the others go on as soon as the hanging one has had its chance
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> healthy.forEach(story -> {
                    assertThat(Story.effects(story.learnerStream)).containsExactly(1L, 2L, 3L);
                    assertThat(Story.effects(story.holdStream)).containsExactly(1L, 2L);
                }));
        Duration others = Duration.between(hangs, Instant.now());
        assertThat(Story.effects(sick.learnerStream)).isEmpty();
        assertThat(Story.parked(sick.learnerStream)).containsExactly(1L, 2L, 3L);
        assertThat(Sql.column("SELECT error FROM es.parked WHERE stream_id = ? AND version = 1", sick.learnerStream))
                .singleElement()
                .asString()
                .contains("does not come to an end");
        await().atMost(Duration.ofSeconds(15))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
        System.out.printf("red after %s, the other streams went on after %s%n", red, others);

        // and a retry, once mended, applies it all in order
        Hanging.STREAMS.clear();
        heldStreams
                .retry(new StreamRef("/enrollment-service", sick.learnerStream), Witness.NOBODY)
                .await()
                .atMost(Duration.ofSeconds(20));
        assertThat(Story.effects(sick.learnerStream)).containsExactly(1L, 2L, 3L);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Story.effects(sick.holdStream)).containsExactly(1L, 2L));
    }

    @Test
    void aWaitingRecordWhoseHandlerHangsIsParkedOnceItsTimeComesAndHoldsUpNoOtherThatWaits() {
        Story sick = new Story();
        Story healthy = new Story();
        Hanging.STREAMS.add(sick.holdStream);
        try (KafkaProducer<String, byte[]> producer = Published.producer()) {
            Published.send(producer, List.of(sick.holdPlaced(), healthy.holdPlaced()));
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                assertThat(Story.waiting(sick.holdStream)).containsExactly(1L);
                assertThat(Story.waiting(healthy.holdStream)).containsExactly(1L);
            });

            Published.send(producer, List.of(sick.registered(), healthy.registered()));
        }

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(Story.effects(healthy.holdStream))
                .containsExactly(1L));
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(Story.parked(sick.holdStream)).containsExactly(1L));
        assertThat(Story.waiting(sick.holdStream)).isEmpty();
    }

    @Test
    void afterAPoolFullOfTransactionsThatNeverEndThePoolIsWhole() {
        List<CompletableFuture<Object>> hanging = IntStream.range(0, 2 * POOL)
                .mapToObj(each ->
                        transactions.run(tx -> Uni.createFrom().nothing()).subscribeAsCompletionStage())
                .toList();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> hanging.stream().allMatch(CompletableFuture::isCompletedExceptionally));

        await().ignoreExceptions().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(Multi.createFrom()
                        .range(0, POOL)
                        .onItem()
                        .transformToUni(each -> transactions.run(tx -> tx.sql().query("SELECT pg_sleep(0.2)")))
                        .merge(POOL)
                        .collect()
                        .asList()
                        .await()
                        .atMost(Duration.ofSeconds(5)))
                .hasSize(POOL));
    }
}

package org.stackway.kit.consumer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Tokens;

/** A consumer that polls and gets nothing while records wait: alive by every sign but the work. */
@Tag("full")
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class StoppedConsumerTest {

    private static final Duration RED_WITHIN = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    KafkaClientService clients;

    @AfterEach
    void consumingGoesOn() {
        kafka().resume().await().atMost(PATIENCE);
    }

    @Test
    void healthTurnsRedWithinThirtySecondsAndSaysHowFarBehindItIs() {
        // given
        Story story = new Story();
        await().atMost(RED_WITHIN).until(() -> given().get("/q/health/ready").statusCode() == 200);
        kafka().pause().await().atMost(PATIENCE);

        // when
        try (KafkaProducer<String, byte[]> producer = Published.producer()) {
            Published.send(producer, story.all());
        }
        Instant waits = Instant.now();

        // then
        await().pollInterval(Duration.ofMillis(500))
                .atMost(RED_WITHIN)
                .until(() -> given().get("/q/health/ready").statusCode() == 503);
        Duration red = Duration.between(waits, Instant.now());
        assertThat(given().auth()
                        .oauth2(Tokens.of("ops", "olga"))
                        .get("/ops/v1/consumers")
                        .jsonPath()
                        .getLong("items[0].lag"))
                .isEqualTo(5);
        System.out.printf("red after %s%n", red);

        // and green again once it goes on
        kafka().resume().await().atMost(PATIENCE);
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(Story.effects(story.learnerStream)).containsExactly(1L, 2L, 3L);
            assertThat(Story.effects(story.holdStream)).containsExactly(1L, 2L);
            given().get("/q/health/ready").then().statusCode(200);
        });
    }

    private KafkaConsumer<String, byte[]> kafka() {
        return clients.getConsumer("events");
    }
}

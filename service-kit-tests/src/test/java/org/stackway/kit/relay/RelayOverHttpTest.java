package org.stackway.kit.relay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Tokens;

/** The relay of a running service, seen from outside. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class RelayOverHttpTest {

    @Inject
    RelayInspection inspection;

    @Test
    void aCommandsEventIsPublishedAndTheStatusSaysSo() {
        // when
        given().auth()
                .oauth2(Tokens.of("registrar", "rita"))
                .header("X-Actor-Reason", "catalogue")
                .contentType(ContentType.JSON)
                .body(Map.of("title", "Magnetics for Power Electronics"))
                .put("/api/v1/courses/ECEA-5703")
                .then()
                .statusCode(201);

        // then
        try (TopicReader topic = TopicReader.of("session-events", "course/ECEA-5703")) {
            await().atMost(Duration.ofSeconds(20))
                    .pollDelay(Duration.ZERO)
                    .until(() ->
                            topic.poll(Duration.ofMillis(50)).lastVersions().size() == 1);
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> inspection.caughtUp().await().atMost(Duration.ofSeconds(10)));
        given().auth()
                .oauth2(Tokens.of("ops", "olga"))
                .get("/ops/v1/relay")
                .then()
                .statusCode(200)
                .body("unpublished", equalTo(0))
                .body("lastPosition", greaterThan(0))
                .body("markMovedAt", notNullValue())
                .body("nodes", hasSize(1))
                .body("shards", hasSize(ShardLeases.SHARDS))
                .body("blocked", empty());
    }

    @Test
    void onlyOperatorsSeeTheRelay() {
        given().get("/ops/v1/relay").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("learner", "lea"))
                .get("/ops/v1/relay")
                .then()
                .statusCode(403);
    }

    @Test
    void healthAndMetricsKnowTheRelay() {
        given().get("/q/health/ready").then().body("checks.name", hasItem("relay"));
        given().get("/q/health/live").then().statusCode(200).body("checks.name", hasItem("relay thread"));
        assertThat(given().get("/q/metrics").then().statusCode(200).extract().asString())
                .contains("stackway_relay_mark")
                .contains("stackway_relay_latency");
    }
}

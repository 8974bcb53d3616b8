package org.stackway.kit.ops;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stackway.events.Samples;
import org.stackway.events.enrollment.LearnerEvent.EmailActivated;
import org.stackway.events.enrollment.LearnerEvent.LearnerRegistered;
import org.stackway.events.envelope.Actor;
import org.stackway.events.transcript.RecordEvent.GradePosted;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.OfferingId;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.ops.AuditTrail.Deed;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.TestRecord;
import org.stackway.kit.testing.TestRecords;
import org.stackway.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class OpsTest {

    private static final CommandContext OLGA = new CommandContext(
            Actor.staff("olga"), UUID.randomUUID(), UUID.randomUUID(), null, null, "to see it written down");

    @Inject
    AuditTrail trail;

    @Inject
    Transactions transactions;

    @Test
    void onlyOperatorsSeeTheMachinery() {
        for (String path : List.of(
                "clock",
                "quiescence",
                "events",
                "consumers",
                "waiting",
                "parked",
                "audit",
                "relay",
                "projections",
                "replays",
                "processes",
                "key-wraps")) {
            given().get("/ops/v1/" + path).then().statusCode(401);
            given().auth()
                    .oauth2(Tokens.of("registrar", "rita"))
                    .get("/ops/v1/" + path)
                    .then()
                    .statusCode(403);
            ops().get("/ops/v1/" + path).then().statusCode(200);
        }
    }

    @Test
    void theClockGoesForwardOnly() {
        Instant target = BusinessTime.now().plus(Duration.ofHours(1));

        ops().contentType(ContentType.JSON)
                .body(Map.of("now", target.toString()))
                .put("/ops/v1/clock")
                .then()
                .statusCode(200)
                .body("local", notNullValue())
                .body("zone", equalTo("America/Denver"));
        assertThat(BusinessTime.now()).isAfterOrEqualTo(target);

        ops().contentType(ContentType.JSON)
                .body(Map.of("now", target.minusSeconds(60).toString()))
                .put("/ops/v1/clock")
                .then()
                .statusCode(409);
        ops().contentType(ContentType.JSON)
                .body(Map.of("now", "tomorrow"))
                .put("/ops/v1/clock")
                .then()
                .statusCode(400);
    }

    @Test
    void theServiceBecomesQuietAndIsNotWhileARecordWaits() {
        // a course of its own: what other tests of this application have made known is not awaited
        GradePosted posted = inCourse(Samples.of(GradePosted.class), CourseCode.parse("ECEA-5977"));
        String course = posted.courseCode().toString();
        ConsumerHarness.deliver(TestRecords.of("record/" + posted.learnerId(), 1, posted));

        ops().get("/ops/v1/waiting").then().body("items.awaits", hasItem("course/" + course));
        ops().get("/ops/v1/quiescence")
                .then()
                .body("quiet", equalTo(false))
                .body("reasons", hasItem(containsString("waiting")));

        putCourse(course, "Awaited " + course);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> ops().get("/ops/v1/quiescence")
                .then()
                .body("reasons", equalTo(List.of()))
                .body("quiet", equalTo(true)));
    }

    @Test
    void streamsAndEventsCanBeBrowsed() {
        putCourse("ECEA-5701", "First title");
        putCourse("ECEA-5701", "Second title");

        JsonPath stream = ops().get("/ops/v1/streams/course/ECEA-5701")
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .extract()
                .jsonPath();
        assertThat(stream.getList("events.data.title")).containsExactly("First title", "Second title");
        ops().get("/ops/v1/streams/course/ECEA-0000").then().statusCode(404);

        String story = stream.getString("events[1].correlationId");
        ops().get("/ops/v1/events?correlationId=" + story)
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].data.title", equalTo("Second title"));
        ops().get("/ops/v1/events?type=CourseCatalogued&subject=course/ECEA-5701&limit=1")
                .then()
                .body("items.size()", equalTo(1))
                .body("page.next", notNullValue());
        ops().get("/ops/v1/events?after=-x").then().statusCode(400);
    }

    @Test
    void aParkedRecordIsShownAndDiscardingItLetsItsStreamGoOn() {
        LearnerId learner = Samples.of(LearnerRegistered.class).learnerId();
        String stream = "learner/" + learner;
        TestRecord broken = TestRecords.of(stream, 1, new LearnerRegistered(learner, Instant.EPOCH))
                .withPayload(new byte[] {'{'});
        ConsumerHarness.deliver(broken, TestRecords.of(stream, 2, new EmailActivated(learner, Instant.EPOCH)));

        JsonPath parked =
                ops().get("/ops/v1/parked").then().statusCode(200).extract().jsonPath();
        String id = parked.getString("items.find { it.stream == '" + stream + "' && it.version == 1 }.id");
        ops().post("/ops/v1/parked/" + id + "/retries").then().statusCode(400);
        ops().header("X-Actor-Reason", "is it mended?")
                .post("/ops/v1/parked/" + id + "/retries")
                .then()
                .statusCode(200)
                .body("handled", equalTo(0))
                .body("parked", equalTo(2));

        ops().header("X-Actor-Reason", "the learner exists by other means")
                .post("/ops/v1/parked/" + id + "/discards")
                .then()
                .statusCode(200)
                .body("handled", equalTo(1))
                .body("parked", equalTo(0));
        ops().header("X-Actor-Reason", "again")
                .post("/ops/v1/parked/" + id + "/discards")
                .then()
                .statusCode(404);

        ops().get("/ops/v1/audit?target=parked/" + id)
                .then()
                .body("items.verb", equalTo(List.of("parked.discard", "parked.retry")))
                .body("items.reason", equalTo(List.of("the learner exists by other means", "is it mended?")))
                .body("items[0].actor", equalTo("staff:olga"))
                .body("items[0].outcome", equalTo("given up"))
                .body("items[0].details.stream", equalTo(stream))
                .body("items[0].details.version", equalTo(1))
                .body("items[1].outcome", containsString("failed again"))
                .body("items[1].time", notNullValue())
                .body("items[1].recordedAt", notNullValue());
    }

    @Test
    void theAuditIsReadInPagesTheNewestFirst() {
        String verb = "test." + UUID.randomUUID();
        for (int each = 1; each <= 3; each++) {
            write(Deed.of(verb, "target/" + each, "done"));
        }

        JsonPath first = ops().get("/ops/v1/audit?limit=2&verb=" + verb)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(first.getList("items.target")).containsExactly("target/3", "target/2");
        ops().get("/ops/v1/audit?limit=2&verb=" + verb + "&cursor=" + first.getString("page.next"))
                .then()
                .body("items.target", equalTo(List.of("target/1")))
                .body("page.next", nullValue());
    }

    @Test
    void whatIsRolledBackLeavesNoEntry() {
        String verb = "test." + UUID.randomUUID();

        assertThatThrownBy(() -> transactions
                        .run(tx -> trail.record(tx, OLGA, Deed.of(verb, "target/1", "done"))
                                .chain(() -> Uni.createFrom().failure(new IllegalStateException("the deed failed"))))
                        .await()
                        .atMost(Duration.ofSeconds(20)))
                .hasMessageContaining("the deed failed");

        ops().get("/ops/v1/audit?verb=" + verb).then().body("items", equalTo(List.of()));
    }

    private void write(Deed deed) {
        transactions.run(tx -> trail.record(tx, OLGA, deed)).await().atMost(Duration.ofSeconds(20));
    }

    @Test
    void whatIsOpenForLongIsShownTheOldestFirst() {
        LearnerId learner = new LearnerId(UUID.randomUUID());
        String stream = "learner/" + learner;
        ConsumerHarness.deliver(
                TestRecords.of(stream, 1, new LearnerRegistered(learner, Instant.EPOCH))
                        .withPayload(new byte[] {'{'}),
                TestRecords.of(stream, 2, new EmailActivated(learner, Instant.EPOCH)));

        JsonPath open = ops().get("/ops/v1/processes?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(open.getList("items.findAll { it.kind == 'RECORD_PARKED' }.subject"))
                .contains(stream + " 1");
        assertThat(open.getList("items.since", String.class).stream()
                        .map(Instant::parse)
                        .toList())
                .isSorted();
        assertThat(ops().get("/ops/v1/processes?olderThan=PT1H&limit=200")
                        .jsonPath()
                        .getList("items.subject"))
                .doesNotContain(stream + " 1");

        JsonPath first = ops().get("/ops/v1/processes?limit=1").jsonPath();
        ops().get("/ops/v1/processes?limit=1&cursor=" + first.getString("page.next"))
                .then()
                .statusCode(200)
                .body("items.subject", not(hasItem(first.getString("items[0].subject"))));
    }

    @Test
    void aSpanThatIsNoneIsRefused() {
        for (String span : List.of("10m", "-PT1S", "P200000D", "soon")) {
            ops().get("/ops/v1/processes?kind=RECORD_PARKED&olderThan=" + span)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("MALFORMED"));
        }
        ops().get("/ops/v1/processes?kind=LUNCH")
                .then()
                .statusCode(400)
                .body("detail", containsString("RECORD_WAITING"));
    }

    @Test
    void theConsumersLagIsShownByPartition() {
        ops().get("/ops/v1/consumers")
                .then()
                .statusCode(200)
                .body("items[0].consumer", equalTo("session-service"))
                .body("items[0].partitions.size()", equalTo(48))
                .body("items[0].lag", greaterThanOrEqualTo(0));
    }

    private static void putCourse(String code, String title) {
        given().auth()
                .oauth2(Tokens.of("registrar", "rita"))
                .header("X-Actor-Reason", "catalogue")
                .contentType(ContentType.JSON)
                .body(Map.of("title", title))
                .put("/api/v1/courses/" + code)
                .then()
                .statusCode(oneOf(200, 201));
    }

    private static RequestSpecification ops() {
        return given().auth().oauth2(Tokens.of("ops", "olga"));
    }

    private static GradePosted inCourse(GradePosted sample, CourseCode course) {
        return new GradePosted(
                sample.enrollmentId(),
                new LearnerId(UUID.randomUUID()),
                OfferingId.parse(sample.sessionId() + ":" + course),
                sample.sessionId(),
                course,
                sample.creditHours(),
                sample.grade(),
                sample.gradePoints(),
                sample.attempt());
    }
}

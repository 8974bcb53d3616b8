package org.stackway.kit.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;

/** What was applied is applied again: its facts always, its effects only when two operators want them. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class RewindTest {

    @Test
    void aSilentRewindMendsFactsAndReactsToNothing() {
        // given a fact that a defect has spoilt
        Learner learner = Learner.next().published(3).applied(3);
        Sql.run(
                "UPDATE rm.sample_learner SET stage = 'spoilt' WHERE learner_id = ?::uuid",
                learner.id().toString());

        // when
        String job = Jobs.ask(Map.of("kind", "REWIND", "streams", List.of(learner.stream())));

        // then
        JsonPath done = Jobs.done(job);
        assertThat(done.getLong("outcome.applied")).isEqualTo(3);
        assertThat(learner.stage()).isEqualTo("OnboardingPassed");
        assertThat(learner.effects()).containsExactly("1", "2", "3");
        assertThat(learner.cursor()).isEqualTo(3);
        assertThat(Sql.number("SELECT count(*) FROM es.rewind_record WHERE job = ?::uuid", job))
                .isZero();
    }

    @Test
    void fromAnInstantOnEveryStreamThatWentOnIsAppliedAgain() {
        // given one stream that ended before the instant, and one that went on after it
        Learner before = Learner.next().published(3).applied(3);
        Learner after = Learner.next().published(1).applied(1);
        Instant instant = lastPublished().plusMillis(1);
        Awaitility.await().until(() -> Instant.now().isAfter(instant));
        Learner.publish(after.records().subList(1, 3));
        after.applied(3);
        for (Learner each : List.of(before, after)) {
            Sql.run(
                    "UPDATE rm.sample_learner SET stage = 'spoilt' WHERE learner_id = ?::uuid",
                    each.id().toString());
        }

        JsonPath done = Jobs.done(
                Jobs.ask(Map.of("kind", "REWIND", "from", instant.toString(), "source", "enrollment-service")));

        assertThat(done.getLong("outcome.applied")).isEqualTo(2);
        assertThat(after.stage()).isEqualTo("OnboardingPassed");
        assertThat(before.stage()).isEqualTo("spoilt");
        Jobs.done(Jobs.ask(Map.of("kind", "REWIND", "streams", List.of(before.stream()))));
        assertThat(before.stage()).isEqualTo("OnboardingPassed");
    }

    private static Instant lastPublished() {
        return TopicContent.of("enrollment-events").stream()
                .map(each -> Instant.ofEpochMilli(each.timestamp()))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    @Test
    void effectsNeedAnotherOperatorsApproval() {
        Learner learner = Learner.next().published(2).applied(2);

        String job = Jobs.ask(Map.of("kind", "REWIND", "streams", List.of(learner.stream()), "effects", "ALLOW"));
        assertThat(Jobs.get(job).getString("state")).isEqualTo("AWAITING_APPROVAL");
        Jobs.turn(job, "approvals").statusCode(409).body("code", equalTo("REPLAY_APPROVAL"));
        assertThat(learner.effects()).containsExactly("1", "2");

        Jobs.ops("oscar").post("/ops/v1/replays/" + job + "/approvals").then().statusCode(200);
        assertThat(Jobs.done(job).getString("approvedBy")).contains("oscar");
        assertThat(learner.effects()).containsExactly("1", "2", "1", "2");
        assertThat(learner.cursor()).isEqualTo(2);
        Jobs.turn(job, "approvals").statusCode(409).body("code", equalTo("REPLAY_STATE"));
    }

    @Test
    void aStreamThatCannotBeAppliedAgainIsNamedAndLeavesNothingHalfDone() {
        Learner fine = Learner.next().published(2).applied(2);
        Learner broken = Learner.next().published(2).applied(2);
        Sql.run("INSERT INTO rm.sample_defect VALUES (?, 2)", broken.stream());
        try {
            String job = Jobs.ask(
                    Map.of("kind", "REWIND", "streams", List.of(fine.stream(), broken.stream()), "effects", "ALLOW"));
            Jobs.ops("oscar")
                    .post("/ops/v1/replays/" + job + "/approvals")
                    .then()
                    .statusCode(200);
            JsonPath done = Jobs.done(job);
            assertThat(done.getInt("outcome.failed")).isEqualTo(1);
            assertThat(done.getString("outcome.failures[0].stream")).contains(broken.stream());
            assertThat(fine.effects()).containsExactly("1", "2", "1", "2");
            assertThat(broken.effects()).containsExactly("1", "2");
        } finally {
            Sql.run("DELETE FROM rm.sample_defect WHERE stream_id = ?", broken.stream());
        }
    }

    @Test
    void oneRewindOfAConsumerAtATime() {
        Learner learner = Learner.next().published(1).applied(1);
        String job = Jobs.ask(Map.of("kind", "REWIND", "streams", List.of(learner.stream()), "effects", "ALLOW"));
        Jobs.ops()
                .body(Map.of("kind", "REWIND", "streams", List.of(learner.stream())))
                .post("/ops/v1/replays")
                .then()
                .statusCode(409)
                .header("Location", equalTo("/ops/v1/replays/" + job))
                .body("code", equalTo("REPLAY_RUNNING"));
        Jobs.turn(job, "cancellations").statusCode(200);
    }

    @Test
    void aDryRunCountsTheVersionsAndTouchesNothing() {
        Learner learner = Learner.next().published(3).applied(3);
        Jobs.ops()
                .body(Map.of("kind", "REWIND", "streams", List.of(learner.stream())))
                .post("/ops/v1/replays?dryRun=true")
                .then()
                .statusCode(200)
                .body("events", equalTo(3))
                .body("target", equalTo("consumer/session-service"));
        assertThat(learner.effects()).containsExactly("1", "2", "3");
    }
}

package org.stackway.kit.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;

/** Read models are made anew beside the live ones, compared, exchanged, and exchanged back. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class RebuildTest {

    @Test
    void aModelOfOwnEventsIsRebuiltTakesOverAndGoesBack() {
        RepublishTest.course("ECEA-5811", "One", "Two");
        RepublishTest.course("ECEA-5812", "Only");
        String before = content("rm.sample_course");

        JsonPath done = Jobs.done(Jobs.rebuild("courses", Map.of()));
        int generation = done.getInt("outcome.generation");
        assertThat(done.getBoolean("outcome.sameContent")).isTrue();
        assertThat(content("rm.sample_course")).isEqualTo(before);
        assertThat(content("rm_courses_g" + done.getInt("outcome.kept") + ".sample_course"))
                .isEqualTo(before);
        assertThat(indexes("rm")).isEqualTo(indexes("rm_courses_g" + done.getInt("outcome.kept")));
        projection("courses", generation, done.getInt("outcome.kept"));

        // requests write and read the new generation
        RepublishTest.course("ECEA-5811", "Three");
        assertThat(Sql.column("SELECT title FROM rm.sample_course WHERE code = 'ECEA-5811'"))
                .containsExactly("Three of ECEA-5811");

        // and the way back: what came in between is there too
        String job = Jobs.ops()
                .post("/ops/v1/projections/courses/rollbacks")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        JsonPath back = Jobs.done(job);
        assertThat(back.getBoolean("outcome.sameContent")).isTrue();
        assertThat(back.getInt("outcome.generation")).isEqualTo(done.getInt("outcome.kept"));
        assertThat(Sql.column("SELECT title FROM rm.sample_course WHERE code = 'ECEA-5811'"))
                .containsExactly("Three of ECEA-5811");
        RepublishTest.course("ECEA-5811", "Four");
    }

    @Test
    void aSpoiltModelIsNotReplacedUnlessTheDifferenceIsExpected() {
        RepublishTest.course("ECEA-5813", "True");
        Sql.run("UPDATE rm.sample_course SET title = 'spoilt' WHERE code = 'ECEA-5813'");

        JsonPath refused = Jobs.reaches(Jobs.rebuild("courses", Map.of()), ReplayState.FAILED);
        assertThat(refused.getString("error")).contains("differs from the live one");
        assertThat(Sql.column("SELECT title FROM rm.sample_course WHERE code = 'ECEA-5813'"))
                .containsExactly("spoilt");

        JsonPath done = Jobs.done(Jobs.rebuild("courses", Map.of("expect", "CHANGED")));
        assertThat(done.getBoolean("outcome.sameContent")).isFalse();
        assertThat(Sql.column("SELECT title FROM rm.sample_course WHERE code = 'ECEA-5813'"))
                .containsExactly("True of ECEA-5813");
    }

    @Test
    void aModelOfOtherServicesEventsIsRebuiltFromTheirTopics() {
        // given only learners that came through the topic, one of them parked behind its first version
        forgetLearnersThatNoTopicHolds();
        Learner learner = Learner.next().published(3).applied(3);
        Learner parked = Learner.next();
        Sql.run("INSERT INTO rm.sample_defect VALUES (?, 2)", parked.stream());
        parked.published(3).applied(3);
        List<String> effects = learner.effects();

        JsonPath done = Jobs.done(Jobs.rebuild("learners", Map.of()));

        assertThat(done.getBoolean("outcome.sameContent")).isTrue();
        assertThat(learner.stage()).isEqualTo("OnboardingPassed");
        assertThat(parked.stage()).isEqualTo("LearnerRegistered");
        assertThat(learner.effects()).isEqualTo(effects);

        // the consumer goes on in the new generation
        Learner later = Learner.next().published(1).applied(1);
        assertThat(later.stage()).isEqualTo("LearnerRegistered");
        Sql.run("DELETE FROM rm.sample_defect WHERE stream_id = ?", parked.stream());
        String id = Sql.column("SELECT id FROM es.parked WHERE stream_id = ? AND version = 2", parked.stream())
                .getFirst();
        Jobs.ops().post("/ops/v1/parked/" + id + "/retries").then().statusCode(200);
        assertThat(parked.stage()).isEqualTo("OnboardingPassed");
    }

    @Test
    void aProjectionBeingRebuiltIsNotRebuiltTwiceAndACancelledOneLeavesTheLiveModel() {
        RepublishTest.course("ECEA-5814", "A", "B", "C", "D", "E", "F", "G", "H");
        String before = content("rm.sample_course");
        String job = Jobs.rebuild("courses", Map.of("eventsPerSecond", 1));

        Jobs.ops()
                .post("/ops/v1/projections/courses/rebuilds")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .header("Location", equalTo("/ops/v1/replays/" + job))
                .body("code", equalTo("REPLAY_RUNNING"));

        Jobs.turn(job, "cancellations").statusCode(200);
        Jobs.turn(job, "resumptions")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("REPLAY_STATE"));
        assertThat(content("rm.sample_course")).isEqualTo(before);
        Jobs.done(Jobs.rebuild("courses", Map.of()));
        assertThat(content("rm.sample_course")).isEqualTo(before);
    }

    @Test
    void withoutAnEarlierGenerationThereIsNoWayBack() {
        Jobs.ops()
                .body(Map.of("expect", "SAME"))
                .post("/ops/v1/projections/learners/rollbacks")
                .then()
                .statusCode(400);
    }

    private static void projection(String name, int generation, int kept) {
        Jobs.ops()
                .get("/ops/v1/projections")
                .then()
                .statusCode(200)
                .body("items.name", hasItems("courses", "learners"))
                .body("items.find { it.name == '" + name + "' }.generation", equalTo(generation))
                .body("items.find { it.name == '" + name + "' }.keptGeneration", equalTo(kept))
                .body("items.find { it.name == '" + name + "' }.state", equalTo("LIVE"))
                .body("items.find { it.name == '" + name + "' }.lag", equalTo(0));
    }

    private static void forgetLearnersThatNoTopicHolds() {
        Set<String> told = TopicContent.of("enrollment-events").stream()
                .map(each -> TopicContent.header(each, "ce_subject"))
                .collect(Collectors.toSet());
        for (String id : Sql.column("SELECT learner_id FROM rm.sample_learner")) {
            if (!told.contains("learner/" + id)) {
                Sql.run("DELETE FROM rm.sample_learner WHERE learner_id = ?::uuid", id);
            }
        }
    }

    private static String content(String table) {
        return Sql.column("SELECT coalesce(string_agg(t::text, ',' ORDER BY code), '') FROM " + table + " t")
                .getFirst();
    }

    private static List<String> indexes(String schema) {
        return Sql.column(
                "SELECT replace(indexdef, schemaname || '.', '') FROM pg_indexes WHERE schemaname = ? AND tablename = 'sample_course' ORDER BY 1",
                schema);
    }
}

package org.stackway.session.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.stackway.session.Api.as;
import static org.stackway.session.Stored.types;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.Explained;
import org.stackway.kit.testing.ServiceStack;

@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
@QuarkusTestResource(ProctorKey.class)
class ExamResourceTest {

    @Test
    @Rule({"SE-06", "SE-07", "SE-08"})
    void anAppointmentIsMadeShownMovedAndGivenUp() {
        // given
        ExamScene scene = ExamScene.inSession();
        String start = scene.wireIn(100);

        // when
        String exam = scene.schedule(scene.in(100))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("status", equalTo("SCHEDULED"))
                .body("startsAt", equalTo(start))
                .body("endsAt", equalTo(scene.wireIn(102)))
                .body("zone", equalTo("America/Denver"))
                .body("allowedActions.action", contains("move", "cancel"))
                .body("incidents", nullValue())
                .extract()
                .path("examId");
        String path = "/api/v1/exam-appointments/" + exam;

        // then
        scene.asLearner()
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("startsAt", equalTo(start));
        scene.asLearner()
                .get("/api/v1/exam-appointments")
                .then()
                .statusCode(200)
                .body("items.examId", contains(exam))
                .body("items.offeringId", contains(scene.offering.wire()));
        String moved = scene.wireIn(200);
        scene.asLearner()
                .body(Map.of("startsAt", moved))
                .post(path + "/moves")
                .then()
                .statusCode(200)
                .body("startsAt", equalTo(moved));
        scene.asLearner().get(path + "?asOf=1").then().statusCode(200).body("startsAt", equalTo(start));
        scene.asLearner()
                .post(path + "/cancellations")
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("cancellation", equalTo("LEARNER_REQUEST"));
        assertThat(types("exam/" + exam)).containsExactly("ExamScheduled", "ExamRescheduled", "ExamCancelled");

        // and another one may be made
        Explained.acceptance(scene.schedule(scene.in(90)).then().statusCode(201))
                .body("rules.findAll { it.result == 'HOLDS' }.rule", hasItems("SE-06", "SE-07", "SE-EXAM-COMPLETION"));
    }

    @Test
    @Rule({"SE-07", "SE-EXAM-COMPLETION", "SE-EXAM-ONE"})
    void aRefusalNamesEveryRuleAndASecondAppointmentTheFirst() {
        ExamScene scene = ExamScene.inSession();
        ValidatableResponse tooSoon = scene.schedule(scene.in(71))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("EXAM_NOT_POSSIBLE"))
                .body("violations.rule", contains("SE-07"))
                .body("violations.pointer", contains("/startsAt"));
        Explained.refusal(tooSoon)
                .body("rules.findAll { it.result == 'HOLDS' }.rule", hasItems("EN-21", "SE-06", "SE-10", "SE-EXAM-ONE"))
                .body("wouldChange.find { it.rule == 'SE-06' }.becomes", equalTo("VIOLATED"))
                .body("inputs.find { it.name == 'calendar' }.sources[0].service", equalTo("session-service"));
        scene.schedule(scene.in(44 * 24))
                .then()
                .statusCode(422)
                .body("violations.rule", contains("SE-EXAM-COMPLETION"));
        String first = scene.scheduled(scene.in(100));

        Explained.refusal(scene.schedule(scene.in(120))
                .then()
                .statusCode(409)
                .header("Location", endsWith("/api/v1/exam-appointments/" + first))
                .body("code", equalTo("EXAM_SCHEDULED"))
                .body("nextActions.action", hasItems("open-existing", "move"))
                .body("nextActions.href", hasItems("/api/v1/exam-appointments/" + first + "/moves")));
        scene.schedule(scene.in(1))
                .then()
                .statusCode(422)
                .body("violations.rule", containsInAnyOrder("SE-07", "SE-EXAM-ONE"));
    }

    @Test
    @Rule("SE-EXAM-ONE")
    void ofManyAppointmentsMadeAtOnceOneStands() {
        // given
        ExamScene scene = ExamScene.inSession();

        // when
        List<CompletableFuture<Integer>> all = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> scene.schedule(scene.in(100 + i)).statusCode()))
                .toList();

        // then
        assertThat(all.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409, 409, 409);
    }

    @Test
    void anEnrolmentThatIsNotKnownIsWaitedForAndSomebodyElsesLooksTheSame() {
        ExamScene scene = ExamScene.inSession();
        ExamScene other = ExamScene.inSession();

        scene.schedule(as("learner", other.learner.wire()), scene.in(100))
                .then()
                .statusCode(422)
                .header("Retry-After", "1")
                .body("code", equalTo("NOT_KNOWN_YET"));
        scene.asLearner()
                .header("Prefer", "wait=0")
                .body(Map.of(
                        "enrollmentId",
                        UUID.randomUUID().toString(),
                        "startsAt",
                        scene.in(100).toString()))
                .post("/api/v1/exam-appointments")
                .then()
                .statusCode(422)
                .body("code", equalTo("NOT_KNOWN_YET"));
        String exam = scene.scheduled(scene.in(100));
        String path = "/api/v1/exam-appointments/" + exam;
        other.asLearner().get(path).then().statusCode(404);
        other.asLearner().get(path + "?asOf=1").then().statusCode(404);
        other.asLearner()
                .body(Map.of("startsAt", scene.in(120).toString()))
                .post(path + "/moves")
                .then()
                .statusCode(404);
        other.asLearner().post(path + "/cancellations").then().statusCode(404);
        other.asLearner()
                .get("/api/v1/exam-appointments?enrollmentId=" + scene.enrolment)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        assertThat(types("exam/" + exam)).containsExactly("ExamScheduled");
    }

    @Test
    @Rule("EN-21")
    void anAppointmentGoesWithTheCourseAndAReversedDropAllowsAnother() {
        // given
        ExamScene scene = ExamScene.inSession();
        String exam = scene.scheduled(scene.in(100));

        // when / then
        scene.drop();
        scene.asLearner()
                .get("/api/v1/exam-appointments/" + exam)
                .then()
                .body("status", equalTo("CANCELLED"))
                .body("cancellation", equalTo("COURSE_DROPPED"));
        scene.schedule(scene.in(100)).then().statusCode(422).body("violations.rule", contains("EN-21"));
        scene.reverseDrop();
        String second = scene.scheduled(scene.in(100));
        assertThat(types("exam/" + exam)).containsExactly("ExamScheduled", "ExamCancelled");
        scene.withdraw();
        assertThat(types("exam/" + second)).containsExactly("ExamScheduled", "ExamCancelled");
    }

    @Test
    @Rule({"SE-09", "P-01"})
    void whatTheProctoringServiceTellsIsRecordedOnce() {
        // given
        ExamScene scene = ExamScene.inSession();
        String exam = scene.scheduled(scene.in(100));

        // when each message comes twice
        for (int delivery = 0; delivery < 2; delivery++) {
            ProctorKey.tell("exam.identity_verified", exam, scene.now, "")
                    .then()
                    .statusCode(200);
            ProctorKey.tell("exam.started", exam, scene.now, "").then().statusCode(200);
            ProctorKey.tell("exam.incident", exam, scene.now, ",\"kind\":\"SECOND_PERSON\"")
                    .then()
                    .statusCode(200);
            ProctorKey.tell("exam.completed", exam, scene.now, "").then().statusCode(200);
            ProctorKey.tell("exam.applauded", exam, scene.now, "")
                    .then()
                    .statusCode(200)
                    .body("understood", equalTo(false));
        }

        // then
        assertThat(types("exam/" + exam))
                .containsExactly(
                        "ExamScheduled",
                        "IdentityVerified",
                        "FinalAssessmentAccessed",
                        "ProctorIncidentReported",
                        "ExamCompleted");
        scene.asLearner()
                .get("/api/v1/exam-appointments/" + exam)
                .then()
                .body("status", equalTo("COMPLETED"))
                .body("incidents", nullValue());
        as("faculty", "fay")
                .get("/api/v1/exam-appointments/" + exam)
                .then()
                .body("incidents.kind", contains("SECOND_PERSON"));
        scene.asLearner()
                .body(Map.of("startsAt", scene.in(120).toString()))
                .post("/api/v1/exam-appointments/" + exam + "/moves")
                .then()
                .statusCode(422)
                .body("violations.rule", contains("P-01"));
    }

    @Test
    @Rule("SE-10")
    void aFinalWithoutAnAppointmentIsOpenedInAStreamOfTheEnrolment() {
        ExamScene scene = ExamScene.inSession();
        String body = """
                {"type":"final.opened","data":{"enrollmentId":"%s","itemId":"%s","occurredAt":"%s"}}""";

        ProctorKey.deliver(body.formatted(scene.enrolment, "final-exam", scene.now))
                .then()
                .statusCode(200);
        ProctorKey.deliver(body.formatted(scene.enrolment, "quizzes", scene.now))
                .then()
                .statusCode(422);

        assertThat(types("exam/" + scene.enrolment)).containsExactly("FinalAssessmentAccessed");
        scene.schedule(scene.in(100)).then().statusCode(422).body("violations.rule", contains("P-01"));
        scene.asLearner()
                .get("/api/v1/exam-appointments/" + scene.enrolment)
                .then()
                .statusCode(404);
    }

    @Test
    void onlyTheProctoringServiceIsHeardAndOnlyInItsForm() {
        ExamScene scene = ExamScene.inSession();
        String body = """
                {"type":"exam.started","data":{"examId":"%s","occurredAt":"%s"}}""".formatted(UUID.randomUUID(), scene.now);

        ProctorKey.deliver(body, "msg-1", "1", "v1,AAAA").then().statusCode(401);
        ProctorKey.deliver(body).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        for (String wrong : List.of("[]", "{\"type\":\"exam.started\",\"data\":{}}", "nonsense")) {
            ProctorKey.deliver(wrong).then().statusCode(400);
        }
    }

    @Test
    void staffMakeAppointmentsWithAReasonAndTheSameRules() {
        ExamScene scene = ExamScene.inSession();

        scene.schedule(as("registrar", "rita"), scene.in(100)).then().statusCode(400);
        scene.schedule(as("registrar", "rita").header("X-Actor-Reason", "asked by phone"), scene.in(71))
                .then()
                .statusCode(422)
                .body("violations.rule", contains("SE-07"));
        scene.schedule(as("bursar", "bea").header("X-Actor-Reason", "none"), scene.in(100))
                .then()
                .statusCode(403);
        scene.asLearner()
                .body(Map.of("enrollmentId", scene.enrolment.wire(), "startsAt", "soon"))
                .post("/api/v1/exam-appointments")
                .then()
                .statusCode(400);
    }
}

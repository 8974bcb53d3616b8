package org.stackway.transcript.conferral;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stackway.events.admission.AdmissionCriterion;
import org.stackway.events.admission.CandidacyEvent.CertificateDeclared;
import org.stackway.events.admission.CandidacyEvent.LearnerAdmitted;
import org.stackway.events.admission.CandidacyEvent.PathwayCompleted;
import org.stackway.events.admission.CandidacyEvent.ProgrammeDeclared;
import org.stackway.events.admission.ProgrammeEvent.Certificate;
import org.stackway.events.admission.ProgrammeEvent.Pathway;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeName;
import org.stackway.events.enrollment.HoldEvent.HoldPlaced;
import org.stackway.events.enrollment.HoldEvent.HoldReleased;
import org.stackway.events.session.SessionEvent.ConferralDue;
import org.stackway.events.session.SessionEvent.Milestone;
import org.stackway.events.session.SessionEvent.SessionPublished;
import org.stackway.events.value.CertificateId;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.Gpa;
import org.stackway.events.value.GradePoints;
import org.stackway.events.value.HoldBlock;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.HoldKind;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.MilestoneKind;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.SessionId;
import org.stackway.events.value.SpecializationId;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.TestRecords;
import org.stackway.kit.testing.Tokens;
import org.stackway.transcript.Enrolment;

/** Conferral runs over HTTP: a degree of 0.8 credits, and a certificate of the same course. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class ConferralHttpTest {

    private static final ProgrammeCode PROGRAMME = ProgrammeCode.parse("MS-CNF");
    private static final CertificateId CERTIFICATE = CertificateId.parse("conferral-certificate");
    private static final SpecializationId PATHWAY = SpecializationId.parse("conferral-pathway");

    private final LearnerId learner = new LearnerId(UUID.randomUUID());

    @Test
    @Rule({"TR-09", "TR-10", "3.16", "TR-02"})
    void degreeAndCertificateAreConferredOnceAndStayWhatTheyAre() {
        SessionId session = session("2031-FALL-1", BusinessTime.now().minusSeconds(1));
        earned("A");
        declared();

        start(session, false).statusCode(202);
        rowOf(session, "CONFERRED").body("credentials", hasItems("MS-CNF", "conferral-certificate"));

        audit().body("status", equalTo("CONFERRED"))
                .body("conferredCourses", hasSize(1))
                .body("conferredCourses[0].courseCode", equalTo("ECEA-5700"));
        start(session, false).statusCode(202).body("state", equalTo("DONE"));
        as("ops", "olga")
                .get("/ops/v1/streams/record/" + learner)
                .then()
                .statusCode(200)
                .body("events.findAll { it.type.contains('Conferred') }", hasSize(2))
                .body("events.findAll { it.type.contains('CreditAllocated') }", hasSize(2));
    }

    @Test
    void whoLacksSomethingIsToldWhatAndADryRunConfersNothing() {
        SessionId session = session("2032-FALL-1", BusinessTime.now().minusSeconds(1));
        earned("C-");
        declared();

        ValidatableResponse foreseen = start(session, true).statusCode(200);
        foreseen.body("items.findAll { it.learnerId == '" + learner + "' }.earned", equalTo(List.of(false, false)));
        as("registrar", "rita").get("/ops/v1/conferrals/" + session).then().statusCode(404);

        start(session, false).statusCode(202);
        rowOf(session, "LACKING").body("violations.rule", hasItems("TR-03", "TR-GPA"));
    }

    @Test
    @Rule("P-18")
    void whoHasABlockingHoldIsReportedAndDecidedOnAfterItsRelease() {
        SessionId session = session("2033-FALL-1", BusinessTime.now().minusSeconds(1));
        HoldId hold = new HoldId(UUID.randomUUID());
        earned("A");
        declared();
        ConsumerHarness.deliver(TestRecords.of(
                "hold/" + hold, 1, new HoldPlaced(hold, learner, HoldKind.CONDUCT, List.of(HoldBlock.DIPLOMA))));

        start(session, false).statusCode(202);
        rowOf(session, "BLOCKED").body("detail", equalTo("a hold blocks the diploma"));

        ConsumerHarness.deliver(TestRecords.of("hold/" + hold, 2, new HoldReleased(hold, learner)));
        start(session, false).statusCode(202);
        rowOf(session, "CONFERRED");
    }

    @Test
    void aGradeThatChangesBeforeTheRunDecidesAndOneThatChangesAfterItChangesNothing() {
        SessionId session = session("2036-FALL-1", BusinessTime.now().minusSeconds(1));
        String enrolment = earned("C-");
        declared();

        change(enrolment, "A");
        start(session, false).statusCode(202);
        rowOf(session, "CONFERRED");

        change(enrolment, "F");
        start(session, false).statusCode(202);
        rowOf(session, "CONFERRED");
        audit().body("status", equalTo("CONFERRED"))
                .body("requirements.findAll { !it.met }.rule", hasItems("TR-03", "TR-GPA"));
    }

    @Test
    void aDueConferralRunsByItself() {
        SessionId session = session("2034-FALL-1", BusinessTime.now().minusSeconds(1));
        earned("B");
        declared();

        ConsumerHarness.deliver(TestRecords.of("session/" + session, 2, new ConferralDue(session)));

        rowOf(session, "CONFERRED");
    }

    @Test
    @Rule("TR-CONFERRAL-DUE")
    void noConferralRunsBeforeItIsDueOrForAnUnknownSession() {
        SessionId session = session("2035-FALL-1", BusinessTime.now().plus(Duration.ofDays(1)));

        start(session, false).statusCode(422).body("violations.rule", hasItem("TR-CONFERRAL-DUE"));
        start(SessionId.parse("2039-FALL-1"), false).statusCode(422).body("code", equalTo("NOT_KNOWN_YET"));
        as("faculty", "fay")
                .header("X-Actor-Reason", "conferral")
                .contentType(ContentType.JSON)
                .body(Map.of("sessionId", session.wire()))
                .post("/ops/v1/conferrals")
                .then()
                .statusCode(403);
    }

    @Test
    void aRunIsStartedOncePerKeyAndNeedsOne() {
        SessionId session = session("2037-FALL-1", BusinessTime.now().minusSeconds(1));
        SessionId other = session("2038-FALL-1", BusinessTime.now().minusSeconds(1));
        String key = UUID.randomUUID().toString();

        asking(session, false)
                .post("/ops/v1/conferrals")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
        as("registrar", "rita").get("/ops/v1/conferrals/" + session).then().statusCode(404);
        asking(session, true).post("/ops/v1/conferrals").then().statusCode(200);

        String answer = start(session, false, key).statusCode(202).extract().asString();
        start(session, false, key)
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .header("Location", "/ops/v1/conferrals/" + session)
                .body(equalTo(answer));
        start(other, false, key).statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    private static SessionId session(String id, Instant conferral) {
        SessionId session = SessionId.parse(id);
        List<Milestone> milestones = new ArrayList<>();
        for (MilestoneKind kind : MilestoneKind.values()) {
            Instant at = kind == MilestoneKind.CONFERRAL ? conferral : conferral.minus(Duration.ofDays(30));
            milestones.add(new Milestone(kind, at, true));
        }
        ConsumerHarness.deliver(TestRecords.of(
                "session/" + session,
                1,
                new SessionPublished(session, "a session", ZoneId.of("America/Denver"), milestones)));
        return session;
    }

    private String earned(String grade) {
        Enrolment enrolment =
                Enrolment.of(learner, "ECEA-5700", "0.8", BusinessTime.now().minus(Duration.ofDays(30)), PROGRAMME);
        ConsumerHarness.deliver(
                TestRecords.of(
                        "programme/" + PROGRAMME,
                        1,
                        new ProgrammeDefined(
                                PROGRAMME,
                                1,
                                Instant.parse("2020-01-01T00:00:00Z"),
                                List.of(new ProgrammeName(
                                        "Master of Conferral", Instant.parse("2020-01-01T00:00:00Z"))),
                                CreditHours.parse("0.8"),
                                null,
                                null,
                                null,
                                List.of(new Pathway(PATHWAY, List.of(CourseCode.parse("ECEA-5700")))),
                                List.of(new Certificate(
                                        CERTIFICATE, "a certificate", List.of(CourseCode.parse("ECEA-5700")), null)),
                                new AdmissionCriterion.CumulativeGpaAndFloor(
                                        GradePoints.parse("3.0"), GradePoints.parse("2.0")),
                                List.of(),
                                null,
                                List.of(),
                                null)),
                Enrolment.registered(learner),
                enrolment.enrolled(1));
        as("faculty", "fay")
                .header("X-Actor-Reason", "grading")
                .contentType(ContentType.JSON)
                .body(Map.of("grade", grade))
                .put("/api/v1/enrollments/" + enrolment.id() + "/grade")
                .then()
                .statusCode(200);
        return enrolment.id().wire();
    }

    private void change(String enrolment, String grade) {
        int version = as("ops", "olga")
                .get("/ops/v1/streams/record/" + learner)
                .then()
                .extract()
                .path("version");
        as("registrar", "rita")
                .header("X-Actor-Reason", "regraded")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + version + "\"")
                .contentType(ContentType.JSON)
                .body(Map.of("grade", grade, "reason", "regraded"))
                .post("/api/v1/enrollments/" + enrolment + "/grade-changes")
                .then()
                .statusCode(200);
    }

    private void declared() {
        String candidacy = "candidacy/" + learner + ":" + PROGRAMME;
        Instant now = BusinessTime.now();
        ConsumerHarness.deliver(
                TestRecords.of(candidacy, 1, new ProgrammeDeclared(learner, PROGRAMME, now)),
                TestRecords.of(candidacy, 2, new CertificateDeclared(learner, PROGRAMME, CERTIFICATE, now)),
                TestRecords.of(
                        candidacy,
                        3,
                        new PathwayCompleted(learner, PROGRAMME, PATHWAY, Gpa.parse("4.000"), 1, List.of())),
                TestRecords.of(candidacy, 4, new LearnerAdmitted(learner, PROGRAMME, now)));
    }

    private static ValidatableResponse start(SessionId session, boolean dryRun) {
        return start(session, dryRun, UUID.randomUUID().toString());
    }

    private static ValidatableResponse start(SessionId session, boolean dryRun, String key) {
        return asking(session, dryRun)
                .header("Idempotency-Key", key)
                .post("/ops/v1/conferrals")
                .then();
    }

    private static RequestSpecification asking(SessionId session, boolean dryRun) {
        return as("registrar", "rita")
                .header("X-Actor-Reason", "conferral")
                .header("Prefer", "wait=0")
                .contentType(ContentType.JSON)
                .body(Map.of("sessionId", session.wire(), "dryRun", dryRun));
    }

    /** Waits until the run has decided so on this test's learner; below this root stands the learner's row. */
    private ValidatableResponse rowOf(SessionId session, String state) {
        String row = "items.find { it.learnerId == '" + learner + "' }";
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> rows(session).body(row + ".state", equalTo(state)));
        return rows(session).rootPath(row);
    }

    private static ValidatableResponse rows(SessionId session) {
        return as("registrar", "rita")
                .queryParam("limit", "200")
                .get("/ops/v1/conferrals/" + session + "/rows")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse audit() {
        return as("learner", learner.wire())
                .get("/api/v1/learners/" + learner + "/degree-audits/" + PROGRAMME)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String role, String subject) {
        return given().auth().oauth2(Tokens.of(role, subject));
    }
}
